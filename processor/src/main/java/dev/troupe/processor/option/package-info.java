/** What users set on the compiler's command line. */
package dev.troupe.processor.option;
