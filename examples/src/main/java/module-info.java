/** Programs that use the library as a host application would. */
module org.songnuan.examples {
  requires org.apache.commons.csv;
  requires org.songnuan.core;
  requires com.fasterxml.jackson.databind;
  requires com.j2html;
  requires info.picocli;
  requires java.desktop;
  requires java.xml;
  requires org.apache.xmlgraphics.batik.svggen;
  requires org.jfree.jfreechart;

  opens org.songnuan.examples to
      info.picocli;
}
