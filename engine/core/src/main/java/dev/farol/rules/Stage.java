package dev.farol.rules;

/** What a folder of rules decides. Each stage sees what the ones before it found. */
public enum Stage {
    /** Points. */
    HEALTH("health", "points"),
    /** Score to band. */
    BANDS("bands", "band"),
    /** Band and signals to recommendations. */
    PLAYBOOKS("playbooks", "recommend");

    private final String folder;
    private final String call;

    Stage(String folder, String call) {
        this.folder = folder;
        this.call = call;
    }

    /** The folder its files are in. */
    public String folder() {
        return folder;
    }

    /** The one call on {@code health} that its rules make. */
    public String call() {
        return call;
    }
}
