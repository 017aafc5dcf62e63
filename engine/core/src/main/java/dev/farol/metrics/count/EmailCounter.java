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
 * E-mails, unique by customer and campaign: what a campaign delivers to several people of a customer within {@value Horizon#OPEN} days is
 * one delivery, and counts as opened and as clicked once, within as many days of it.
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
                    delivered(latest, Fields.text(history, ahead, fields.campaign()), history.at(ahead), into);
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

    private void delivered(Map<String, Delivery> latest, String campaign, long at, Entries into) {
        Delivery before = latest.get(campaign);
        if (before == null || at > Horizon.after(before.at, Horizon.OPEN)) {
            Delivery delivery = new Delivery(at, scale.period(at));
            latest.put(campaign, delivery);
            enter(delivery, Quantity.EMAILS_DELIVERED, into);
        }
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
