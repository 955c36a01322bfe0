package nl.knelpunt.notifier;

import java.io.PrintStream;
import java.time.Duration;
import java.time.InstantSource;
import nl.knelpunt.contract.Shop;
import nl.knelpunt.service.Environment;

/**
 * What channels are opened with.
 *
 * @param timeLimit of one try
 * @param console where the console channel prints
 */
record Surroundings(Shop shop, Environment environment, InstantSource clock, Duration timeLimit, PrintStream console) {}
