package dev.farol.metrics.catalogue;

import dev.farol.rules.Label;
import java.util.Locale;

/** Why a figure has no value. */
public enum Absence {
    NO_CUSTOMERS("no customers at the start", "nenhum cliente no início"),
    NO_PAYING_CUSTOMERS("no paying customers", "nenhum cliente pagante"),
    NO_NEW_CUSTOMERS("no new customers", "nenhum cliente novo"),
    NO_MRR("no MRR at the start", "sem MRR no início"),
    NO_LOSSES("nothing was lost", "nada foi perdido"),
    NO_CHURN("nobody left", "ninguém saiu"),
    NO_SPEND("no spending on sales and marketing is known", "nenhum gasto com vendas e marketing conhecido"),
    NO_ANSWERS("no answers", "nenhuma resposta"),
    NO_SURVEYS("no surveys were sent", "nenhuma pesquisa enviada"),
    NO_WAVES("no earlier wave to compare with", "nenhuma onda anterior para comparar"),
    NO_CALLS("no such calls", "nenhuma ligação desse tipo"),
    NO_ISSUES("no issues", "nenhum caso"),
    NO_EMAILS("no e-mails were delivered", "nenhum e-mail entregue"),
    NO_MEETINGS("no meetings were due", "nenhuma reunião prevista"),
    NO_DEALS("no deals were decided", "nenhuma negociação decidida"),
    NO_ORDERS("no orders", "nenhum pedido"),
    NO_CONTRACTS("no contracts were due", "nenhum contrato a vencer"),
    NO_READINGS("no reading stands", "nenhuma leitura vigente"),
    NO_RUNS("no run has scored them", "nenhuma execução os pontuou"),
    NO_RULES("no rules for it were given", "nenhuma regra para isso foi dada"),
    NOT_WATCHED_LONG_ENOUGH("not watched long enough", "observação curta demais"),
    TOO_FEW_MONTHS("fewer than twelve months with MRR", "menos de doze meses com MRR"),
    NO_AVERAGE("the average is zero", "a média é zero"),
    NOT_BY_GROUP("known of the whole base only", "conhecido apenas para a base inteira"),
    NOT_BEGUN("the period has not begun", "o período não começou"),
    NOT_KEPT("interactions of the period are no longer kept", "as interações do período não são mais guardadas");

    private final String english;
    private final String portuguese;

    Absence(String en, String pt) {
        this.english = en;
        this.portuguese = pt;
    }

    /** As answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public Label label() {
        return new Label(english, portuguese);
    }
}
