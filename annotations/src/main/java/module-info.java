/** What a protocol says of itself; read by the processor, of no effect at run time. */
module dev.troupe.annotations {
  exports dev.troupe.annotations;
}
