package nl.knelpunt.app.bottlenecks;

import java.io.StringReader;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import nl.knelpunt.contract.BottleneckDetected;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

/** Drawings to test with, read again by an XML parser. */
final class Drawings {
    private Drawings() {}

    static BottleneckDetected problem(
            String id,
            BottleneckDetected.State state,
            Instant at,
            Instant since,
            @Nullable String attribute,
            @Nullable String value,
            long seen) {
        return new BottleneckDetected(
                id, at, state, "delivery", "delay", attribute, value, since, 3.0, seen, List.of(), List.of());
    }

    static Document parsed(String svg) throws Exception {
        return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(svg)));
    }

    static List<Element> elements(Document document, String name) {
        var nodes = document.getElementsByTagName(name);
        var all = new ArrayList<Element>();
        for (var i = 0; i < nodes.getLength(); i++) {
            all.add((Element) nodes.item(i));
        }
        return all;
    }
}
