package dev.farol.oracle;

import java.util.List;
import java.util.Map;

/** What the random folders have in common: the vocabulary, and the names that rules may use. */
final class Frame {

    static final String VOCABULARY = """
            login: {}
            nps: {value: {from: 0, to: 10}, data: {survey: [relational, transactional]}, aliases: [nota]}
            ticket: {data: {priority: [low, high], hours: number, open: boolean, topic: text}}
            order: {value: {}, data: {items: number, gift: boolean}}
            usage: {value: {from: 0}, data: {level: number}}
            invoice: {value: {from: -1000}, data: {failed: boolean}}
            """;

    /** Questions are asked and interactions made of these. */
    static final List<String> TYPES = List.of("login", "nps", "ticket", "order", "usage", "invoice");

    /** Selectors of every shape: with a number that can be read, and all. */
    static final List<String> NUMERIC = List.of(
            "nps",
            "nota",
            "order",
            "usage",
            "invoice",
            "ticket.hours",
            "order.items",
            "usage.level",
            "ticket.hours[priority=high]",
            "nps[survey=relational]",
            "order[gift=true]",
            "order[items=2]",
            "usage.level[level=0.5]",
            "invoice[failed=false]");

    static final List<String> ANY = List.of(
            "login",
            "ticket",
            "ticket[priority=low]",
            "ticket[open=true]",
            "ticket[topic=Réseau & co]",
            "order[items=3]",
            "nota[survey=transactional]",
            "invoice[failed=true]",
            "usage",
            "nps",
            "order");

    static final Map<String, List<String>> TEXTS = Map.of(
            "plan", List.of("pro", "basic", "enterprise"),
            "segment", List.of("smb", "mid", "pro"),
            "owner", List.of("ana", "bruno", "İlkay"),
            "name", List.of("Acme", "Zé \"& Filhos", "pro"),
            "text(\"industry\")", List.of("retail", "bank", "back\\slash"),
            "text(\"size\")", List.of("10", "250", "1000"),
            "text(\"currency\")", List.of("BRL", "EUR"));

    /** Attributes that are numbers; the last is so large that its square is infinite. */
    static final List<String> ATTRIBUTES = List.of("size", "discount", "huge");

    static final List<Integer> DAYS = List.of(7, 14, 30, 60, 90, 180, 365);

    static final List<String> ZONES = List.of(
            "America/Sao_Paulo",
            "Europe/Lisbon",
            "UTC",
            "Asia/Kolkata",
            "Pacific/Apia",
            "Australia/Lord_Howe",
            "America/New_York");

    private Frame() {}
}
