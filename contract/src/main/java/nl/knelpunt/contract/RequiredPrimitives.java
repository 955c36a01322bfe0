package nl.knelpunt.contract;

import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/** A number or truth value that is missing is a mistake, where Jackson would read 0 or false. */
final class RequiredPrimitives extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    @Override
    public Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        return member.getRawType().isPrimitive() || Boolean.TRUE.equals(super.hasRequiredMarker(config, member));
    }
}
