package dev.farol.nightly;

import dev.farol.bulk.AssessmentFormat;
import java.io.OutputStream;

/** Where a run writes its assessments, in the order of customers. The stream is left open. */
public record Export(AssessmentFormat format, OutputStream out) {}
