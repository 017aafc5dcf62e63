package dev.farol.file.customers;

import java.util.ArrayList;
import java.util.List;

/** Some profiles that follow one another in their file, still packed: to be handed to the thread that unpacks them. Immutable. */
public final class ProfileBatch {

    private final ProfileCodec codec;
    private final int first;
    private final int size;
    private final byte[] packed;

    ProfileBatch(ProfileCodec codec, int first, int size, byte[] packed) {
        this.codec = codec;
        this.first = first;
        this.size = size;
        this.packed = packed;
    }

    /** The ordinal of the first one; those of the others follow. */
    public int first() {
        return first;
    }

    /** How many there are. */
    public int size() {
        return size;
    }

    /** The profiles, in the order of the file. */
    public List<Profile> profiles() {
        PackedReader reader = new PackedReader(packed);
        List<Profile> profiles = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            profiles.add(codec.read(reader));
        }
        return profiles;
    }

    byte[] packed() {
        return packed;
    }
}
