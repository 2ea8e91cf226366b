/** Programs that use the library as a host application would. */
module org.songnuan.examples {
  requires org.songnuan.core;
  requires org.apache.commons.csv;
  requires info.picocli;

  opens org.songnuan.examples to
      info.picocli;
}
