package dev.farol.bulk;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import dev.farol.override.InForce;
import dev.farol.scoring.Assessment;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** One row an assessment, without the lists and overrides. */
public final class AssessmentCsv implements AssessmentFormat {

    @Override
    public byte[] header() {
        return "customer,asOf,score,band,coverage,base,rules\n".getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void write(List<Assessment> assessments, InForce overrides, OutputStream out) throws IOException {
        Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text);
        for (Assessment assessment : assessments) {
            csv.writeRecord(
                    assessment.customer(),
                    assessment.asOf().toString(),
                    assessment.score().isPresent()
                            ? Integer.toString(assessment.score().getAsInt())
                            : "",
                    assessment.band(),
                    Coverage.shown(assessment.coverage()),
                    Integer.toString(assessment.base()),
                    assessment.rules());
        }
        csv.flush();
        text.flush();
    }
}
