package dev.farol.generator.life;

import dev.farol.generator.company.Change;
import dev.farol.generator.company.Company;
import dev.farol.generator.company.Terms;
import dev.farol.generator.story.Cause;
import dev.farol.generator.story.Span;
import java.time.LocalDate;

/** Subscription, invoices and contract. A failing invoice is tried again; dunning ends with the subscription. */
final class Billing implements Chapter {
    private static final String[] GOODBYES = {
        "too expensive", "moved to another tool", "project ended", "não atendeu às necessidades", "budget cut"
    };
    private static final int RETRY_DAYS = 4;
    private static final long NOON = Scene.hours(12);

    @Override
    public void play(Scene scene) {
        for (Change change : scene.company().subscription().changes()) {
            if (change.day() <= scene.span().lastDay()) {
                subscription(scene, change);
            }
        }
        if (scene.company().yearly()) {
            contract(scene);
        } else {
            invoices(scene);
        }
    }

    private static void subscription(Scene scene, Change change) {
        boolean ended = change.step() == Change.Step.ENDED;
        boolean involuntary = scene.company().fate().leavesFor(Cause.FAILED_PAYMENTS);
        if (ended && involuntary) {
            scene.diary()
                    .at(Scene.start(change.day()) + NOON, Type.DUNNING_EXHAUSTED)
                    .value(change.terms().mrr())
                    .text("invoice", "F-", lastInvoice(scene))
                    .end();
        }
        scene.diary().at(second(scene, change), type(change.step())).value(change.mrr());
        scene.diary()
                .text("subscription", "S-1")
                .text("plan", change.terms().plan().id());
        scene.diary().number("seats", change.terms().seats());
        scene.diary().text("billing", scene.company().yearly() ? "annual" : "monthly");
        scene.diary().flag("trial", change.trial());
        if (ended) {
            goodbye(scene, involuntary);
        }
        scene.diary().end();
    }

    private static void goodbye(Scene scene, boolean involuntary) {
        scene.diary().text("reason", involuntary ? "involuntary" : "voluntary");
        if (!involuntary && scene.dice().chance(0.6)) {
            scene.diary().text("reasonText", scene.dice().pick(GOODBYES));
        }
    }

    private static long second(Scene scene, Change change) {
        return switch (change.step()) {
            case STARTED -> Scene.start(change.day());
            case ENDED -> scene.company().lastSecond(scene.span());
            case CONVERTED, EXPANDED, SHRUNK, DOWNGRADED, PAUSED, RESUMED -> Scene.start(change.day()) + NOON;
        };
    }

    private static Type type(Change.Step step) {
        return switch (step) {
            case STARTED -> Type.SUBSCRIPTION_STARTED;
            case CONVERTED, EXPANDED, SHRUNK, DOWNGRADED -> Type.SUBSCRIPTION_CHANGED;
            case PAUSED -> Type.SUBSCRIPTION_PAUSED;
            case RESUMED -> Type.SUBSCRIPTION_RESUMED;
            case ENDED -> Type.SUBSCRIPTION_ENDED;
        };
    }

    private static int lastInvoice(Scene scene) {
        return number(scene.company(), scene.company().lastDay(scene.span()) - 1);
    }

    /** Every thirty days since the customer came; numbered from then, although older ones are not in the history. */
    private static int number(Company company, int day) {
        return (day - company.fate().joined()) / 30;
    }

    private static void invoices(Scene scene) {
        Company company = scene.company();
        int joined = company.fate().joined();
        for (int day = joined + 30 * (1 + number(company, 0)); day < company.lastDay(scene.span()); day += 30) {
            long amount = day < 0 ? 0 : company.subscription().on(day).mrr();
            if (amount > 0) {
                invoice(scene, day, number(company, day), amount);
            }
        }
    }

    private static void invoice(Scene scene, int day, int number, long amount) {
        double trouble = scene.mood().under(Cause.FAILED_PAYMENTS, day);
        boolean doomed = scene.company().fate().leavesFor(Cause.FAILED_PAYMENTS) && trouble > 0.5;
        int failures = 0;
        while (failures < 4 && scene.dice().chance(doomed ? 1 : 0.02 + 0.9 * trouble)) {
            charge(scene, Type.INVOICE_FAILED, day + failures * RETRY_DAYS, number, amount);
            failures++;
        }
        if (!doomed) {
            charge(scene, Type.INVOICE_PAID, day + failures * RETRY_DAYS, number, amount);
        }
    }

    private static void charge(Scene scene, Type type, int day, int number, long amount) {
        long second = Scene.start(day) + Scene.hours(scene.dice().between(6.0, 12.0));
        scene.diary()
                .at(second, type)
                .value(amount)
                .text("invoice", "F-", number)
                .end();
    }

    private static void contract(Scene scene) {
        Company company = scene.company();
        Span span = scene.span();
        LocalDate joined = span.date(company.fate().joined());
        for (int year = 0; year <= 1; year++) {
            int years = span.first().getYear() + year - joined.getYear();
            int due = span.dayOf(joined.plusYears(years));
            boolean within = due >= 0 && due <= company.lastDay(span);
            if (within && years >= 0) {
                term(scene, due, years, company.subscription().on(due).terms());
            }
        }
    }

    private static void term(Scene scene, int due, int years, Terms terms) {
        if (years > 0) {
            scene.diary().at(Scene.start(due), Type.CONTRACT_DUE).value(terms.yearlyAmount());
            scene.diary().text("contract", "C-", years).end();
        }
        if (!scene.company().fate().activeOn(due)) {
            return;
        }
        if (years > 0) {
            int early = scene.dice().below(15);
            scene.diary()
                    .at(Scene.start(due - early) + NOON, Type.CONTRACT_RENEWED)
                    .value(terms.yearlyAmount());
            scene.diary().text("contract", "C-", years).end();
        }
        charge(scene, Type.INVOICE_PAID, due + scene.dice().below(10), 1 + years, terms.yearlyAmount());
    }
}
