package nl.knelpunt.producer;

import java.nio.ByteBuffer;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** Problem documents for requests that are so broken that they reach no route; the server's own pages would quote them. */
final class ProblemPages extends ErrorHandler {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        var type = ProblemType.ofStatus(response.getStatus());
        var problem = Problem.of(type, type.title());
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Problem.CONTENT_TYPE);
        response.write(true, ByteBuffer.wrap(problem.json()), callback);
        return true;
    }
}
