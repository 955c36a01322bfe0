package nl.knelpunt.contract;

import org.jspecify.annotations.Nullable;

/**
 * Who complains, as far as the shop tells. A record of its own so that it can be sealed per customer; {@link #toString()}
 * does not show it, so that no log line does.
 *
 * @param reference the shop's own customer number
 * @param segment the shop's own name for a group of customers, such as {@code business}
 */
public record Customer(
        @Nullable String reference,
        @Nullable String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String segment) {

    /** @throws IllegalArgumentException if a field is longer than {@value Limits#NAME_CHARACTERS} characters */
    public Customer {
        Limits.require("customer.reference", Limits.name(reference));
        Limits.require("customer.name", Limits.name(name));
        Limits.require("customer.email", Limits.name(email));
        Limits.require("customer.phone", Limits.name(phone));
        Limits.require("customer.segment", Limits.name(segment));
    }

    @Override
    public String toString() {
        return "Customer[…]";
    }
}
