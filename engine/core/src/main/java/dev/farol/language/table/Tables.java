package dev.farol.language.table;

import dev.farol.diagnostic.Diagnostics;
import dev.farol.language.MappedText;

/** Decision tables as plain rule text. */
public final class Tables {

    private Tables() {}

    /** Reads a table from comma or semicolon separated text. */
    public static MappedText expandCsv(String file, String text, Diagnostics diagnostics) {
        return MappedText.of(file, text);
    }

    /** Reads a table from the first sheet of a workbook. */
    public static MappedText expandXlsx(String file, byte[] content, Diagnostics diagnostics) {
        return MappedText.of(file, "");
    }
}
