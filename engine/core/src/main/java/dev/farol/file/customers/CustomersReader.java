package dev.farol.file.customers;

import dev.farol.file.FileProblem;
import dev.farol.file.InputProblem;
import dev.farol.file.Reject;
import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.Chunk;
import dev.farol.file.lines.Chunks;
import dev.farol.file.lines.CsvHeader;
import dev.farol.file.lines.Format;
import dev.farol.file.lines.Input;
import dev.farol.file.lines.Records;
import dev.farol.file.output.Rejects;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads customers files, CSV or NDJSON. A line that cannot be taken goes to the rejects; only a file that makes no sense as a whole
 * is an {@link InputProblem}. For one thread.
 */
public final class CustomersReader {

    private final ZoneId zone;
    private final Rejects rejects;
    private final Path spoolFolder;
    private final long spoolBudget;

    /**
     * @param zone of bare dates in the column {@code as_of}
     * @param spoolFolder where profiles go that do not fit in memory
     * @param spoolBudget bytes of packed profiles that are kept in memory
     */
    public CustomersReader(ZoneId zone, Rejects rejects, Path spoolFolder, long spoolBudget) {
        this.zone = zone;
        this.rejects = rejects;
        this.spoolFolder = spoolFolder;
        this.spoolBudget = spoolBudget;
    }

    /** Reads a file to its end. The result is to be closed. */
    public CustomersFile read(Path file) throws FileProblem {
        CustomersIntake intake = new CustomersIntake(new ProfileSpool(spoolFolder, spoolBudget));
        boolean whole = false;
        try (Input input = Input.open(file)) {
            read(input, intake);
            CustomersFile result = intake.finish();
            whole = true;
            return result;
        } finally {
            if (!whole) {
                intake.close();
            }
        }
    }

    private void read(Input input, CustomersIntake intake) throws FileProblem {
        Chunks chunks = new Chunks(input);
        Optional<Chunk> chunk = chunks.next();
        ProfileDraft draft = new ProfileDraft(zone);
        if (input.format() == Format.NDJSON) {
            Records records = new Records();
            for (; chunk.isPresent(); chunk = chunks.next()) {
                records.over(chunk.get());
                take(input.file(), records, new JsonProfiles(draft), intake);
                chunks.giveBack(chunk.get());
            }
            return;
        }
        CsvHeader header = CsvHeader.read(input.file(), chunk.orElseThrow(), input.separator());
        header.require(input.file(), "id");
        header.refuseSlips(input.file(), ProfileDraft.COLUMNS);
        Records records = new Records(input.separator());
        records.over(chunk.get(), header.end(), header.nextLine());
        while (chunk.isPresent()) {
            take(input.file(), records, new CsvProfiles(header, draft), intake);
            chunks.giveBack(chunk.get());
            chunk = chunks.next();
            chunk.ifPresent(records::over);
        }
    }

    private void take(Path file, Records records, Profiles profiles, CustomersIntake intake) throws FileProblem {
        while (records.next()) {
            try {
                records.check();
                intake.take(profiles.read(records));
            } catch (BadLine e) {
                Reject reject = records.reject(file.toString(), e.text());
                rejects.add(file, reject);
            }
        }
    }

    /** How a line becomes a profile. */
    interface Profiles {
        Profile read(Records records) throws BadLine;
    }
}
