package nl.knelpunt.processor.surge;

import java.util.function.DoubleUnaryOperator;

/**
 * One cell has more complaints from an hour on.
 *
 * @param attribute and value that all of them have; -1 if they are like the others
 * @param growth of the whole cell, by hours since it began
 */
record Surge(QuietShop shop, int cell, double from, double to, int attribute, int value, DoubleUnaryOperator growth)
        implements QuietShop.Trouble {

    static Surge general(QuietShop shop, int cell, double from, double times) {
        return new Surge(shop, cell, from, Double.MAX_VALUE, -1, -1, since -> times);
    }

    static Surge ofValue(QuietShop shop, int cell, double from, int attribute, int value, double times) {
        return new Surge(shop, cell, from, Double.MAX_VALUE, attribute, value, since -> times);
    }

    Surge until(double hour) {
        return new Surge(shop, cell, from, hour, attribute, value, growth);
    }

    @Override
    public double factor(int cell, int[] values, double hour) {
        return cell != this.cell || hour < from || hour >= to || (attribute >= 0 && values[attribute] != value)
                ? 1
                : own(hour);
    }

    @Override
    public double most(int cell, double hour) {
        var part = 1.0 / 12;
        return cell != this.cell || hour + part <= from || hour >= to ? 1 : own(hour + part);
    }

    private double own(double hour) {
        var times = growth.applyAsDouble(hour - from);
        return attribute < 0 ? times : 1 + (times - 1) / shop.share(attribute, value);
    }
}
