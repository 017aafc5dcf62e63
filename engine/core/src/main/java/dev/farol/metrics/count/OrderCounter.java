package dev.farol.metrics.count;

import dev.farol.history.History;
import dev.farol.history.Names;
import dev.farol.metrics.period.Timescale;
import dev.farol.metrics.tally.Entries;
import dev.farol.metrics.tally.Quantity;
import java.math.BigDecimal;
import java.util.Set;

/** Quotes, orders and what came back. An order without a quantity is one piece, one without a value brings nothing. */
final class OrderCounter implements Counter {

    private final Timescale scale;
    private final Fields fields;
    private final int quote;
    private final int order;
    private final int returned;

    OrderCounter(Timescale scale, Names names) {
        this.scale = scale;
        this.fields = Fields.of(names);
        this.quote = names.code("quote");
        this.order = names.code("order");
        this.returned = names.code("order_returned");
    }

    @Override
    public Set<String> types() {
        return Set.of("quote", "order", "order_returned");
    }

    @Override
    public void count(History history, int seen, Entries into) {
        int last = -1;
        int orders = 0;
        for (int i = 0; i < seen; i++) {
            int type = history.type(i);
            if (type != quote && type != order && type != returned) {
                continue;
            }
            int period = scale.period(history.at(i));
            if (period < 0 || period == scale.size()) {
                continue;
            }
            BigDecimal value = Fields.value(history, i).orElse(BigDecimal.ZERO);
            BigDecimal pieces = Fields.number(history, i, fields.quantity()).orElse(BigDecimal.ONE);
            if (type == quote) {
                into.add(period, Quantity.QUOTES, 1);
                into.add(period, Quantity.QUOTE_VALUE, value);
            } else if (type == returned) {
                into.add(period, Quantity.RETURN_VALUE, value);
                into.add(period, Quantity.RETURN_QUANTITY, pieces);
            } else {
                into.add(period, Quantity.ORDERS, 1);
                into.add(period, Quantity.ORDER_VALUE, value);
                into.add(period, Quantity.ORDER_QUANTITY, pieces);
                orders = period == last ? orders + 1 : 1;
                last = period;
                if (orders <= 2) {
                    into.add(period, orders == 1 ? Quantity.BUYERS : Quantity.REPEAT_BUYERS, 1);
                }
            }
        }
    }
}
