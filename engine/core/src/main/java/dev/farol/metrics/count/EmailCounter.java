package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/**
 * E-mails. An open or a click belongs to the latest delivery of its campaign within {@value Horizon#OPEN} days before, and counts once
 * for it.
 */
final class EmailCounter implements Counter {

    private final Timescale scale;
    private final Fields fields;
    private final int delivered;
    private final int opened;
    private final int clicked;

    EmailCounter(Timescale scale, Names names) {
        this.scale = scale;
        this.fields = Fields.of(names);
        this.delivered = names.code("email_delivered");
        this.opened = names.code("email_opened");
        this.clicked = names.code("email_clicked");
    }

    @Override
    public Set<String> types() {
        return Set.of("email_delivered");
    }

    @Override
    public void count(History history, int seen, Entries into) {
        Map<String, Delivery> latest = new HashMap<>();
        int ahead = 0;
        for (int i = 0; i < seen; i++) {
            // Of one instant, as bare dates are, deliveries come first.
            for (; ahead < seen && history.at(ahead) <= history.at(i); ahead++) {
                if (history.type(ahead) == delivered) {
                    latest.put(Fields.text(history, ahead, fields.campaign()), delivery(history.at(ahead), into));
                }
            }
            int type = history.type(i);
            if (type == opened || type == clicked) {
                Delivery delivery = latest.get(Fields.text(history, i, fields.campaign()));
                if (delivery != null && history.at(i) <= Horizon.after(delivery.at, Horizon.OPEN)) {
                    reaction(delivery, type == opened, into);
                }
            }
        }
    }

    private Delivery delivery(long at, Entries into) {
        Delivery delivery = new Delivery(at, scale.period(at));
        enter(delivery, Quantity.EMAILS_DELIVERED, into);
        return delivery;
    }

    private void reaction(Delivery delivery, boolean open, Entries into) {
        if (open && !delivery.opened) {
            delivery.opened = true;
            enter(delivery, Quantity.EMAILS_OPENED, into);
        } else if (!open && !delivery.clicked) {
            delivery.clicked = true;
            enter(delivery, Quantity.EMAILS_CLICKED, into);
        }
    }

    private void enter(Delivery delivery, Quantity quantity, Entries into) {
        if (delivery.period >= 0 && delivery.period < scale.size()) {
            into.add(delivery.period, quantity, 1);
        }
    }

    private static final class Delivery {

        private final long at;
        private final int period;
        private boolean opened;
        private boolean clicked;

        Delivery(long at, int period) {
            this.at = at;
            this.period = period;
        }
    }
}
