package nl.knelpunt.app;

import picocli.CommandLine.IVersionProvider;

/** The version that Maven wrote into the jar. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        var version = Main.class.getPackage().getImplementationVersion();
        return new String[] {"knelpunt " + (version == null ? "(not from a jar)" : version)};
    }
}
