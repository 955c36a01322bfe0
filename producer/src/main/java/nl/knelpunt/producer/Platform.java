package nl.knelpunt.producer;

import nl.knelpunt.contract.Journey;
import tools.jackson.databind.node.ObjectNode;

/** A shop platform that sends its orders whenever they change. */
interface Platform {

    /** In its address, in metrics, and in the setting of its secret. */
    String name();

    /** Where it puts the signature of the body. */
    String signatureHeader();

    /** Whether it only asks if somebody is here. */
    boolean isPing(Message message);

    /**
     * @param order the body
     * @throws ProblemException if it is something else than an order
     */
    PlatformOrder read(ObjectNode order, Message message, Journey journey);
}
