package dev.farol.service.installation;

import java.util.Optional;

/** The version of this Farol. */
public final class Version {

    /** As the jar says; outside of one {@code (not packaged)}. */
    public static final String NUMBER = Optional.ofNullable(
                    Version.class.getPackage().getImplementationVersion())
            .orElse("(not packaged)");

    private Version() {}
}
