package dev.farol.store.sealed;

import java.io.File;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.mapdb.DataInput2;
import org.mapdb.volume.Volume;

/**
 * A new file that MapDB writes through a few pages in memory. Pages reach the file by ordinary writes, never by a mapping, so that a
 * full or failing disk is an {@link UncheckedIOException} at the write and not a signal to the process. For one thread.
 */
final class PagedFile extends Volume {

    private static final int RESIDENT = 16;

    private final File path;
    private final RandomAccessFile file;
    private final List<Page> resident = new ArrayList<>();
    private @Nullable Page[] pages = new Page[64];
    private int[] sums = new int[64];
    private int count;
    private long clock;
    private Page last;
    private @Nullable IOException refusal;

    PagedFile(Path file) throws IOException {
        this.path = file.toFile();
        this.file = new RandomAccessFile(path, "rw");
        this.last = new Page(new byte[0]);
        last.index = -1;
    }

    /** The checksums of what was written, once it is closed. */
    BlockSums sums() {
        return BlockSums.of(Arrays.copyOf(sums, count));
    }

    /** Lets go of the file without writing anything more. */
    void abandon() throws IOException {
        closed.set(true);
        file.close();
    }

    /** What the disk refused first. */
    Optional<IOException> refusal() {
        return Optional.ofNullable(refusal);
    }

    private UncheckedIOException refused(IOException e) {
        if (refusal == null) {
            refusal = e;
        }
        return new UncheckedIOException(e);
    }

    private Page page(long offset) {
        int index = (int) (offset >>> Page.SHIFT);
        if (last.index == index) {
            return last;
        }
        if (index >= count) {
            throw new IllegalStateException(
                    "page " + index + " of " + path + " is beyond its end (" + count + " pages)");
        }
        Page page = pages[index];
        if (page == null) {
            page = take(index);
            read(page);
        }
        page.used = ++clock;
        last = page;
        return page;
    }

    private Page changed(long offset) {
        Page page = page(offset);
        page.dirty = true;
        return page;
    }

    private static int at(long offset) {
        return (int) offset & Page.SIZE - 1;
    }

    /** A page of memory for a block, its bytes still anything. */
    private Page take(int index) {
        Page page;
        if (resident.size() < RESIDENT) {
            page = new Page(new byte[Page.SIZE]);
            resident.add(page);
        } else {
            page = oldest();
            write(page);
            pages[page.index] = null;
        }
        page.index = index;
        pages[index] = page;
        return page;
    }

    private Page oldest() {
        Page oldest = resident.get(0);
        for (Page page : resident) {
            if (page.used < oldest.used) {
                oldest = page;
            }
        }
        return oldest;
    }

    private void read(Page page) {
        try {
            file.seek((long) page.index << Page.SHIFT);
            file.readFully(page.bytes);
            if (BlockSums.of(page.bytes, Page.SIZE) != sums[page.index]) {
                throw new IOException("page " + page.index + " was not read back as it was written");
            }
        } catch (IOException e) {
            throw refused(e);
        }
    }

    private void write(Page page) {
        if (!page.dirty) {
            return;
        }
        try {
            file.seek((long) page.index << Page.SHIFT);
            file.write(page.bytes);
        } catch (IOException e) {
            throw refused(e);
        }
        sums[page.index] = BlockSums.of(page.bytes, Page.SIZE);
        page.dirty = false;
    }

    @Override
    public void ensureAvailable(long offset) {
        int needed = (int) ((offset + Page.SIZE - 1) >>> Page.SHIFT);
        while (count < needed) {
            if (count == pages.length) {
                pages = Arrays.copyOf(pages, count * 2);
                sums = Arrays.copyOf(sums, count * 2);
            }
            Page page = take(count);
            Arrays.fill(page.bytes, (byte) 0);
            page.used = ++clock;
            page.dirty = true;
            count++;
        }
    }

    @Override
    public void truncate(long size) {
        throw new UnsupportedOperationException("a file that is written once does not shrink");
    }

    @Override
    public void putLong(long offset, long value) {
        Page.LONG.set(changed(offset).bytes, at(offset), value);
    }

    @Override
    public void putInt(long offset, int value) {
        Page.INT.set(changed(offset).bytes, at(offset), value);
    }

    @Override
    public void putByte(long offset, byte value) {
        changed(offset).bytes[at(offset)] = value;
    }

    @Override
    public void putData(long offset, byte[] source, int from, int size) {
        System.arraycopy(source, from, changed(offset).bytes, at(offset), size);
    }

    @Override
    public void putData(long offset, ByteBuffer source) {
        source.get(changed(offset).bytes, at(offset), source.remaining());
    }

    @Override
    public void clear(long from, long to) {
        Arrays.fill(changed(from).bytes, at(from), at(from) + (int) (to - from), (byte) 0);
    }

    @Override
    public long getLong(long offset) {
        return (long) Page.LONG.get(page(offset).bytes, at(offset));
    }

    @Override
    public int getInt(long offset) {
        return (int) Page.INT.get(page(offset).bytes, at(offset));
    }

    @Override
    public byte getByte(long offset) {
        return page(offset).bytes[at(offset)];
    }

    @Override
    public DataInput2 getDataInput(long offset, int size) {
        byte[] bytes = new byte[size];
        getData(offset, bytes, 0, size);
        return new DataInput2.ByteArray(bytes);
    }

    @Override
    public void getData(long offset, byte[] target, int from, int size) {
        System.arraycopy(page(offset).bytes, at(offset), target, from, size);
    }

    /** Writes what is not written yet. */
    @Override
    public void sync() {
        resident.forEach(this::write);
    }

    @Override
    public void close() {
        if (closed.get()) {
            return;
        }
        sync();
        closed.set(true);
        try {
            file.close();
        } catch (IOException e) {
            throw refused(e);
        }
    }

    @Override
    public long length() {
        return (long) count << Page.SHIFT;
    }

    @Override
    public boolean isSliced() {
        return false;
    }

    @Override
    public int sliceSize() {
        return -1;
    }

    @Override
    public boolean isReadOnly() {
        return false;
    }

    @Override
    public File getFile() {
        return path;
    }

    @Override
    public boolean getFileLocked() {
        return false;
    }
}
