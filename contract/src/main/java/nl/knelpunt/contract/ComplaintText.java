package nl.knelpunt.contract;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the customer wrote, exactly as it came. A record of its own so that it can be sealed per customer; {@link #toString()}
 * does not show it, so that no log line does.
 *
 * @param value 1 to {@value Limits#TEXT_CHARACTERS} characters (code points), of which at least one can be seen
 */
public record ComplaintText(@JsonValue String value) {

    @JsonCreator
    public ComplaintText {
        Required.present("text", value);
        Limits.require("text", Limits.text(value));
    }

    @Override
    public String toString() {
        return "ComplaintText[" + value.length() + " chars]";
    }
}
