/** What a protocol says of itself; read by the processor, of no effect at run time. */
module dev.troupe.annotations {
  requires static jdk.compiler; // For the detector, which javac starts.

  exports dev.troupe.annotations;
}
