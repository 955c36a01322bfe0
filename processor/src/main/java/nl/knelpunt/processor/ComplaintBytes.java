package nl.knelpunt.processor;

import java.io.IOException;
import nl.knelpunt.contract.Channel;
import nl.knelpunt.contract.ComplaintSubmitted;
import nl.knelpunt.contract.ComplaintText;
import nl.knelpunt.contract.Customer;

/** A complaint as it came, in {@link VerdictBytes}. */
final class ComplaintBytes {
    private ComplaintBytes() {}

    static void write(ComplaintSubmitted complaint, CompactOutput out) throws IOException {
        out.text(complaint.complaintId());
        out.time(complaint.submittedAt());
        out.constant(complaint.channel());
        out.text(complaint.text().value());
        out.optional(complaint.language(), out::text);
        out.optional(complaint.rating(), out::number);
        out.optional(complaint.orderId(), out::text);
        out.optional(complaint.productId(), out::text);
        out.optional(complaint.customer(), customer -> {
            out.optional(customer.reference(), out::text);
            out.optional(customer.name(), out::text);
            out.optional(customer.email(), out::text);
            out.optional(customer.phone(), out::text);
            out.optional(customer.segment(), out::text);
        });
        out.optional(complaint.takenBy(), out::text);
        out.all(complaint.attributes().entrySet(), attribute -> {
            out.text(attribute.getKey());
            out.text(attribute.getValue());
        });
    }

    static ComplaintSubmitted read(CompactInput in) throws IOException {
        return new ComplaintSubmitted(
                in.text(),
                in.time(),
                in.constant(Channel.class),
                new ComplaintText(in.text()),
                in.optional(in::text),
                in.optional(in::number),
                in.optional(in::text),
                in.optional(in::text),
                in.optional(() -> new Customer(
                        in.optional(in::text),
                        in.optional(in::text),
                        in.optional(in::text),
                        in.optional(in::text),
                        in.optional(in::text))),
                in.optional(in::text),
                in.texts());
    }
}
