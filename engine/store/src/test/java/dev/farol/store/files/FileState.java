package dev.farol.store.files;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** One file of a {@link DiskState}: what is durable of it, and the changes since. */
final class FileState {

    private static final int SECTOR = 512;

    private byte[] durable = {};
    private final List<Operation> pending = new ArrayList<>();

    FileState() {}

    FileState(byte[] durable) {
        this.durable = durable;
    }

    void change(Operation operation) {
        pending.add(operation);
    }

    void force() {
        List<byte[]> versions = versions();
        durable = versions.get(versions.size() - 1);
        pending.clear();
    }

    byte[] kept() {
        List<byte[]> versions = versions();
        return versions.get(versions.size() - 1);
    }

    byte[] afterPowerLoss(Random random) {
        List<byte[]> versions = versions();
        byte[] newest = versions.get(versions.size() - 1);
        return switch (random.nextInt(6)) {
            case 0 -> durable;
            case 1 -> newest;
            case 2 -> torn(versions, random);
            case 3 -> Arrays.copyOf(durable, between(durable.length, newest.length, random));
            default -> mixed(versions, random);
        };
    }

    /** The durable content, then the content after each change. */
    private List<byte[]> versions() {
        List<byte[]> versions = new ArrayList<>(List.of(durable));
        byte[] now = durable;
        for (Operation operation : pending) {
            if (operation instanceof Operation.Appended appended) {
                byte[] next = Arrays.copyOf(now, now.length + appended.bytes().length);
                System.arraycopy(appended.bytes(), 0, next, now.length, appended.bytes().length);
                now = next;
            } else if (operation instanceof Operation.Truncated truncated) {
                now = Arrays.copyOf(now, (int) Math.min(now.length, truncated.length()));
            } else if (operation instanceof Operation.Built built) {
                now = built.content();
            }
            versions.add(now);
        }
        return versions;
    }

    /** Some changes, and a part of the next. */
    private static byte[] torn(List<byte[]> versions, Random random) {
        int last = random.nextInt(versions.size());
        byte[] content = versions.get(last);
        if (last + 1 == versions.size()) {
            return content;
        }
        byte[] next = versions.get(last + 1);
        return next.length > content.length
                ? Arrays.copyOf(next, between(content.length, next.length, random))
                : content;
    }

    /** Sectors as they were after one change or another, and the length after yet another, or on the way to it. */
    private static byte[] mixed(List<byte[]> versions, Random random) {
        int sized = random.nextInt(versions.size());
        int length = versions.get(sized).length;
        if (sized > 0 && random.nextBoolean()) {
            length = between(versions.get(sized - 1).length, length, random);
        }
        byte[] content = new byte[length];
        for (int from = 0; from < length; from += SECTOR) {
            byte[] version = versions.get(random.nextInt(versions.size()));
            int sector = Math.min(SECTOR, length - from);
            System.arraycopy(
                    version,
                    Math.min(from, version.length),
                    content,
                    from,
                    Math.max(0, Math.min(sector, version.length - from)));
        }
        return content;
    }

    private static int between(int a, int b, Random random) {
        return Math.min(a, b) + random.nextInt(Math.abs(a - b) + 1);
    }
}
