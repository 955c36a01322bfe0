package nl.knelpunt.notifier;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.Template;
import java.io.Writer;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stands for a value of which only the shape is known, so that a template is tried without an alert. A section of it is made
 * both as if there were something and as if there were nothing.
 */
sealed interface Probe extends Mustache.InvertibleLambda {
    @Override
    default void executeInverse(Template.Fragment section, Writer out) {
        section.execute(out);
    }

    /** A single value. */
    record Text() implements Probe {
        @Override
        public void execute(Template.Fragment section, Writer out) {
            section.execute(this, out);
        }

        @Override
        public String toString() {
            return "";
        }
    }

    /** A list. */
    record Many(Probe each) implements Probe {
        @Override
        public void execute(Template.Fragment section, Writer out) {
            section.execute(each, out);
        }
    }

    /**
     * A record.
     *
     * @param fields in its order
     */
    record Fields(Map<String, Probe> fields) implements Probe {
        /** Of the types, the first that has a field counts. */
        static Fields of(List<? extends Class<?>> types) {
            var fields = new LinkedHashMap<String, Probe>();
            for (var type : types) {
                for (RecordComponent component : type.getRecordComponents()) {
                    fields.putIfAbsent(component.getName(), of(component.getGenericType()));
                }
            }
            return new Fields(fields);
        }

        private static Probe of(Type type) {
            if (type instanceof ParameterizedType list) {
                return new Many(of(list.getActualTypeArguments()[0]));
            }
            return type instanceof Class<?> known && known.isRecord() ? of(List.of(known)) : new Text();
        }

        /** The same, where more names are taken for known. */
        Fields tolerating(Set<String> names) {
            var more = new LinkedHashMap<>(fields);
            names.forEach(name -> more.putIfAbsent(name, new Text()));
            return new Fields(more);
        }

        Object get(String name) {
            var known = fields.get(name);
            return known == null ? Template.NO_FETCHER_FOUND : known;
        }

        /** All names, also those within others. */
        Set<String> names() {
            var names = new TreeSet<>(fields.keySet());
            fields.values().stream().flatMap(Fields::within).forEach(fields -> names.addAll(fields.names()));
            return names;
        }

        private static Stream<Fields> within(Probe probe) {
            return switch (probe) {
                case Text _ -> Stream.empty();
                case Many(var each) -> within(each);
                case Fields of -> Stream.of(of);
            };
        }

        @Override
        public void execute(Template.Fragment section, Writer out) {
            section.execute(this, out);
        }

        /** For people. */
        @Override
        public String toString() {
            return fields.entrySet().stream()
                    .map(field -> within(field.getValue())
                            .map(within -> field.getKey() + " (" + within + ")")
                            .findFirst()
                            .orElse(field.getKey()))
                    .collect(Collectors.joining(", "));
        }
    }
}
