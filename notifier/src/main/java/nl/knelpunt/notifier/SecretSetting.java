package nl.knelpunt.notifier;

import java.util.regex.Pattern;
import nl.knelpunt.contract.Receiver;
import nl.knelpunt.service.Environment;
import nl.knelpunt.service.SettingException;
import org.jspecify.annotations.Nullable;

/** A setting that names the environment variable which holds a secret. No message quotes the secret. */
final class SecretSetting {
    private static final Pattern VARIABLE = Pattern.compile("[A-Z][A-Z0-9_]*");

    private SecretSetting() {}

    /**
     * Says what is wrong with the variable's name, or null.
     *
     * @param what it holds, such as secret
     */
    static @Nullable String problem(String variable, String what) {
        return VARIABLE.matcher(variable).matches()
                ? null
                : "must be the name of an environment variable that holds the " + what
                        + ", such as KNELPUNT_LOGISTICS_HOOK; never the " + what + " itself";
    }

    /**
     * @param use what the receiver does with it, as in "signs with it"
     * @throws SettingException if it is not there
     */
    static String read(Environment environment, Receiver receiver, String setting, String use) {
        var variable = variable(receiver, setting);
        return environment
                .get(variable)
                .orElseThrow(() ->
                        new SettingException(variable + " must be set: receiver \"" + receiver.id() + "\" " + use));
    }

    /** The configuration's reader has seen to it that it is there. */
    static String variable(Receiver receiver, String setting) {
        var variable = receiver.settings().get(setting);
        if (variable == null) {
            throw new SettingException("receiver \"" + receiver.id() + "\" needs \"" + setting + "\"");
        }
        return variable;
    }
}
