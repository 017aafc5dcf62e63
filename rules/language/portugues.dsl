# Frases em português. À esquerda, a frase, com as partes que variam entre chaves; à direita do sinal de igual, a regra que ela escreve.
# {n:[0-9]+} é um número inteiro; {t:a|b} é uma destas palavras; {pt} é um texto sem aspas.

[keyword]regra=rule
[keyword]quando=when
[keyword]então=then
[keyword]fim=end

# Chamados
[when]houve {n:[0-9]+} ou mais chamados nos últimos {d:[0-9]+} dias=count("support_ticket", {d}) >= {n}
[when]houve {n:[0-9]+} ou mais chamados resolvidos nos últimos {d:[0-9]+} dias=count("ticket_solved", {d}) >= {n}
[when]os chamados ao menos dobraram em {d:[0-9]+} dias, ou não havia nenhum antes=(trend("support_ticket", {d}) >= 2 || trend("support_ticket", {d}) == null)
[when]algum chamado foi escalado nos últimos {d:[0-9]+} dias=has("support_ticket[escalated=true]", {d})
[when]o prazo estourou em {n:[0-9]+} ou mais chamados nos últimos {d:[0-9]+} dias=count("support_ticket[breached=true]", {d}) >= {n}
[when]o tempo médio de solução nos últimos {d:[0-9]+} dias é de até {n:[0-9]+} horas=average("ticket_solved", {d}) <= {n}

# Ligações
[when]houve {n:[0-9]+} ou mais ligações nos últimos {d:[0-9]+} dias=count("call", {d}) >= {n}
[when]ao menos {n:[0-9]+}% das ligações dos últimos {d:[0-9]+} dias resolveram o problema=share("call[solved=true]", "call", {d}) >= {n} / 100
[when]ao menos {n:[0-9]+}% das ligações dos últimos {d:[0-9]+} dias ficaram sem solução=share("call[solved=false]", "call", {d}) >= {n} / 100
[when]a espera média das ligações atendidas nos últimos {d:[0-9]+} dias passa de {n:[0-9]+} segundos=average("call.wait[abandoned=false]", {d}) > {n}

# Pontos, com o motivo em português e em inglês
[then]tire {n:[0-9]+} pontos: {pt} / {en}=health.points(-{n}, "{en}", "{pt}");
[then]some {n:[0-9]+} pontos: {pt} / {en}=health.points({n}, "{en}", "{pt}");
