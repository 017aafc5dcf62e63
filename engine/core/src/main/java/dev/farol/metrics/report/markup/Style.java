package dev.farol.metrics.report.markup;

/** How the page looks: on light and dark screens, and on A4. Colours are told apart without seeing red from green. */
public final class Style {

    /** The style sheet of every page. */
    public static final String CSS = """
            :root{--ink:#1b2430;--soft:#586575;--rule:#d9dee5;--paper:#fff;--panel:#f6f8fa;
            --c0:#0067a6;--c1:#d9730d;--c2:#8a94a0;--c3:#007a5e;--c4:#a8518a;--better:#0067a6;--worse:#b8430a;--shade:0,103,166}
            *{box-sizing:border-box}
            body{margin:0 auto;max-width:1040px;padding:28px 24px 60px;background:var(--paper);color:var(--ink);
            font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
            header{border-bottom:3px solid var(--c0);margin-bottom:22px;padding-bottom:12px}
            .company{margin:0;color:var(--soft);font-weight:600;overflow-wrap:anywhere}
            h1{margin:2px 0 4px;font-size:30px;line-height:1.15;font-weight:650;letter-spacing:-.01em}
            h1 span{color:var(--c0);font-weight:400}
            h2{margin:40px 0 14px;padding-top:6px;font-size:21px;line-height:1.2;font-weight:650}
            h3{margin:0;min-height:2.6em;font-size:12.5px;line-height:1.3;font-weight:600;color:var(--soft)}
            .under,.note,figcaption span{color:var(--soft);font-size:13px}
            .under{margin:0}
            .warning{margin:10px 0 0;padding:8px 12px;border-left:4px solid var(--c1);background:var(--panel)}
            .unseen{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
            .none{color:var(--soft);font-style:italic}
            .tiles{list-style:none;margin:0;padding:0;display:grid;grid-template-columns:repeat(4,1fr);gap:12px}
            .tile{display:flex;flex-direction:column;border:1px solid var(--rule);border-radius:6px;padding:12px 14px;background:var(--panel);min-width:0}
            .tile .value{margin:6px 0 0;font-size:25px;line-height:1.2;font-weight:650;font-variant-numeric:tabular-nums}
            .tile .margin{font-size:15px;font-weight:400;color:var(--soft);white-space:nowrap}
            .zone{display:block;font-size:13px;font-weight:600;color:var(--ink)}
            .tile .against{margin:2px 0 6px;font-size:13px}
            .tile .plot{margin-top:auto;max-height:38px}
            .missing{margin:8px 0 0;color:var(--soft);font-style:italic}
            .better{color:var(--better)}.worse{color:var(--worse)}
            .provisional{color:var(--worse);text-decoration:none;cursor:help}
            .brief{margin:20px 0 0;padding:0 0 0 18px}
            .brief li{margin:4px 0}
            figure{margin:0 0 18px;min-width:0}
            figcaption{margin-bottom:4px}
            .plots{display:grid;grid-template-columns:repeat(2,minmax(0,1fr));gap:8px 28px;align-items:start}
            .plot{display:block;width:100%;height:auto;overflow:visible}
            .plot text{font-size:11px;fill:var(--soft)}
            .plot .name{fill:var(--ink);font-weight:600}
            .plot .grid{stroke:var(--rule)}
            .plot .axis{stroke:var(--soft)}
            .plot .link{stroke:var(--soft);stroke-dasharray:2 2}
            .plot .break{stroke:var(--paper);stroke-width:4}
            .plot .line{fill:none;stroke-width:2.2;stroke-linejoin:round}
            .plot .line.c1{stroke-dasharray:6 3}
            .plot .line.c2{stroke-dasharray:2 3}
            .plot .whisker{stroke-width:1.2;opacity:.7}
            .plot .gap{fill:none;stroke-width:1.2;opacity:.35}
            .plot .gap.c0{stroke:var(--c0)}.plot .gap.c1{stroke:var(--c1)}.plot .gap.c2{stroke:var(--c2)}.plot .gap.c3{stroke:var(--c3)}
            .plot .line.c0,.plot .whisker.c0{stroke:var(--c0)}.plot .dot.c0,.plot .bar.c0{fill:var(--c0)}.plot .name.c0{fill:var(--c0)}
            .plot .line.c1,.plot .whisker.c1{stroke:var(--c1)}.plot .dot.c1,.plot .bar.c1{fill:var(--c1)}.plot .name.c1{fill:var(--c1)}
            .plot .line.c2,.plot .whisker.c2{stroke:var(--c2)}.plot .dot.c2,.plot .bar.c2{fill:var(--c2)}.plot .name.c2{fill:var(--c2)}
            .plot .line.c3,.plot .whisker.c3{stroke:var(--c3)}.plot .dot.c3,.plot .bar.c3{fill:var(--c3)}.plot .name.c3{fill:var(--c3)}
            .plot .sum{fill:var(--c2)}.plot .up{fill:var(--c0)}.plot .down{fill:var(--c1)}
            .split{display:grid;grid-template-columns:minmax(0,2fr) minmax(0,1fr);gap:8px 28px;align-items:start}
            .scroll{overflow-x:auto;margin:0 0 20px}
            table{border-collapse:collapse;width:100%;font-size:13.5px;line-height:1.35}
            caption{text-align:left;font-weight:600;padding:0 0 6px}
            th,td{padding:6px 10px;border-bottom:1px solid var(--rule);vertical-align:top}
            th.text,td.text{text-align:left}
            th.number,td.number{text-align:right;font-variant-numeric:tabular-nums}
            thead th{border-bottom:2px solid var(--soft);color:var(--soft);font-size:12px;font-weight:600;vertical-align:bottom}
            tbody th{font-weight:500;overflow-wrap:anywhere}
            tbody th.text{min-width:8em}
            td.number{white-space:nowrap}
            td.number:has(.none){white-space:normal}
            td .none{font-size:12.5px}
            .metrics{table-layout:fixed;min-width:820px}
            .metrics th:nth-child(1){width:25%}.metrics th:nth-child(2){width:14%}.metrics th:nth-child(3){width:20%}
            .metrics th:nth-child(4){width:22%}.metrics th:nth-child(5){width:7%}.metrics th:nth-child(6){width:12%}
            .metrics td.number{white-space:normal}
            .definitions{table-layout:fixed;min-width:640px}
            .definitions th:nth-child(1){width:25%}.definitions th:nth-child(3){width:22%}
            .groups,.league,.cohorts{min-width:760px}
            .details{width:100%}
            .rules{min-width:760px;font-size:12.5px}
            .surprises .brief{margin:0}.surprises .brief li{margin:0}
            .surprises td:nth-child(2){white-space:nowrap}.surprises td:last-child{width:60%}
            .meaning{margin:14px 0 22px;font-size:16px}
            .cohorts{font-size:12px}
            .cohorts th,.cohorts td{padding:4px 6px}
            .cohorts td{white-space:nowrap}
            .future{color:var(--soft)}
            [data-shade="0"]{background:rgba(var(--shade),.02)}[data-shade="1"]{background:rgba(var(--shade),.05)}
            [data-shade="2"]{background:rgba(var(--shade),.09)}[data-shade="3"]{background:rgba(var(--shade),.13)}
            [data-shade="4"]{background:rgba(var(--shade),.17)}[data-shade="5"]{background:rgba(var(--shade),.21)}
            [data-shade="6"]{background:rgba(var(--shade),.25)}[data-shade="7"]{background:rgba(var(--shade),.3)}
            [data-shade="8"]{background:rgba(var(--shade),.36)}[data-shade="9"]{background:rgba(var(--shade),.42)}
            [data-shade="10"]{background:rgba(var(--shade),.5)}
            .groups tbody tr:last-child th,.groups tbody tr:last-child td{border-top:2px solid var(--soft);font-weight:600}
            .definitions{font-size:12.5px}
            .definitions code{display:block;color:var(--soft);font-size:11.5px}
            @media (max-width:720px){.tiles{grid-template-columns:1fr 1fr}.plots,.split{grid-template-columns:1fr}body{padding:18px 14px 40px}}
            @media screen and (prefers-color-scheme:dark){:root{--ink:#e6eaef;--soft:#9aa7b5;--rule:#323c48;--paper:#12171d;--panel:#1a212a;
            --c0:#56b4e9;--c1:#f0a04b;--c2:#7d8896;--c3:#3fc39b;--c4:#d58fbb;--better:#6cc1f0;--worse:#f5a25d;--shade:86,180,233}}
            @media print{@page{size:A4;margin:14mm 12mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt sans-serif;color:#586575}}
            body{max-width:none;padding:0;font-size:9.5pt;line-height:1.4;-webkit-print-color-adjust:exact;print-color-adjust:exact}
            h1{font-size:20pt}h2{margin:16pt 0 7pt;font-size:14pt;break-after:avoid}
            h3{font-size:8pt}table{font-size:8pt}.metrics{font-size:7.6pt}.cohorts{font-size:7pt}.definitions{font-size:7.5pt}.rules,.surprises{font-size:7.5pt}.meaning{font-size:10.5pt}
            thead th{font-size:7.5pt}th,td{padding:3pt 5pt}.cohorts th,.cohorts td{padding:2pt 3pt}
            .tiles{grid-template-columns:repeat(4,1fr);gap:6pt}.tile{padding:6pt 8pt}.tile .value{font-size:14pt}.tile .margin{font-size:9pt}
            .tile .against,.zone,.under,.note,figcaption span{font-size:8pt}
            .plots{grid-template-columns:repeat(2,minmax(0,1fr));gap:4pt 14pt}.split{grid-template-columns:2fr 1fr;gap:4pt 14pt}
            figure,.tile,tr,li{break-inside:avoid}caption,thead{break-after:avoid}
            .scroll table{min-width:0}.scroll{overflow:visible;margin-bottom:10pt}.metrics,.groups,.bands,.tenths,.slices,.cohorts,.bridge,.survival,.details,.league,.plots{break-inside:avoid}
            td .none{font-size:7.5pt}tbody th.text{min-width:5em}}
            """;

    private Style() {}
}
