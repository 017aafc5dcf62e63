/** Which points would have told best who leaves: fitted to outcomes, judged on customers that the fit never saw. */
@NullMarked
package dev.farol.calibrate;

import org.jspecify.annotations.NullMarked;
