package dev.farol.file.customers;

import dev.farol.file.lines.BadLine;
import dev.farol.file.lines.CsvHeader;
import dev.farol.file.lines.Records;
import java.util.List;

/** Customers as CSV. */
final class CsvProfiles implements CustomersReader.Profiles {

    private final CsvHeader header;
    private final ProfileDraft draft;

    CsvProfiles(CsvHeader header, ProfileDraft draft) {
        this.header = header;
        this.draft = draft;
    }

    @Override
    public Profile read(Records records) throws BadLine {
        List<String> cells = header.cells(records);
        draft.clear();
        for (int i = 0; i < cells.size(); i++) {
            draft.cell(header.names().get(i), cells.get(i));
        }
        return draft.profile();
    }
}
