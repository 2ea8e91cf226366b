package org.songnuan.examples;

import com.google.common.collect.ImmutableTable;
import com.google.common.collect.Table.Cell;
import java.awt.Color;
import java.awt.Dimension;
import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.awt.geom.Rectangle2D;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGGraphics2DIOException;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.ChartFactory;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.StandardChartTheme;
import org.jfree.chart.axis.CategoryAxis;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.renderer.category.BarRenderer;
import org.jfree.chart.renderer.category.StandardBarPainter;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.data.category.DefaultCategoryDataset;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Figures drawn as bars, in SVG that stands in a page: a bar for each row of the table, a stretch
 * of it in a colour of its own for each column. A picture may round; the figures stand beside it,
 * and the head of their columns tells the colours.
 *
 * @param id tells the picture from others in the page
 * @param title what it shows
 * @param axis what a bar is measured in
 * @param isStacked whether the stretches of a row follow one another, or stand side by side
 * @param figures by row and column
 */
record Bars(
    String id,
    String title,
    String axis,
    boolean isStacked,
    ImmutableTable<String, String, BigDecimal> figures) {
  private static final int WIDTH = 800;
  private static final int HEIGHT_OF_FRAME = 110;
  private static final int HEIGHT_OF_ROW = 44;
  private static final String SVG = "http://www.w3.org/2000/svg";

  /** Told apart by people who see red and green alike, too. */
  private static final Color[] COLOURS = {
    new Color(0x0072b2),
    new Color(0xe69f00),
    new Color(0x009e73),
    new Color(0xcc79a7),
    new Color(0x56b4e9),
    new Color(0xd55e00),
    new Color(0x8a8a8a)
  };

  /** Returns the picture as one {@code svg} element. */
  String svg() {
    SVGGraphics2D canvas = new SVGGraphics2D(context(emptyDocument()), false);
    Dimension size =
        new Dimension(WIDTH, HEIGHT_OF_FRAME + HEIGHT_OF_ROW * figures.rowKeySet().size());
    canvas.setSVGCanvasSize(size);
    chart().draw(canvas, new Rectangle2D.Double(0, 0, size.width, size.height));
    Element root = canvas.getRoot();
    NodeList definitions = root.getElementsByTagName("defs");
    for (int i = 0; i < definitions.getLength(); i++) {
      ((Element) definitions.item(i)).setAttribute("id", id + "-definitions" + i);
    }
    root.setAttribute("role", "img");
    root.setAttribute("aria-label", title);
    root.setAttribute("viewBox", "0 0 " + size.width + " " + size.height);
    StringWriter text = new StringWriter();
    try {
      canvas.stream(root, text, true, false);
    } catch (SVGGraphics2DIOException unwritten) {
      throw new IllegalStateException(unwritten);
    }
    return text.toString().substring(text.toString().indexOf("<svg"));
  }

  private JFreeChart chart() {
    DefaultCategoryDataset data = new DefaultCategoryDataset();
    for (Cell<String, String, BigDecimal> cell : figures.cellSet()) {
      // What the table has in columns, a chart has in its rows.
      data.addValue(
          cell.getValue(), /* rowKey= */ cell.getColumnKey(), /* columnKey= */ cell.getRowKey());
    }
    JFreeChart chart =
        isStacked
            ? ChartFactory.createStackedBarChart(
                title, "", axis, data, PlotOrientation.HORIZONTAL, false, false, false)
            : ChartFactory.createBarChart(
                title, "", axis, data, PlotOrientation.HORIZONTAL, false, false, false);
    StandardChartTheme theme = new StandardChartTheme("page");
    theme.setBarPainter(new StandardBarPainter());
    theme.setShadowVisible(false);
    theme.setChartBackgroundPaint(Color.WHITE);
    theme.setPlotBackgroundPaint(Color.WHITE);
    theme.setRangeGridlinePaint(Color.LIGHT_GRAY);
    theme.setExtraLargeFont(theme.getExtraLargeFont().deriveFont(18f));
    theme.apply(chart);
    BarRenderer renderer = (BarRenderer) chart.getCategoryPlot().getRenderer();
    for (int column = 0; column < data.getRowCount(); column++) {
      renderer.setSeriesPaint(column, COLOURS[column % COLOURS.length]);
    }
    renderer.setMaximumBarWidth(0.2);
    CategoryAxis axisOfRows = chart.getCategoryPlot().getDomainAxis();
    axisOfRows.setTickLabelInsets(
        new RectangleInsets(2, 4, 2, 4 + missingWidth(axisOfRows.getTickLabelFont())));
    return chart;
  }

  /**
   * Returns by how much the longest name of a row is wider than this machine believes: it may have
   * no font for it, while who looks at the page has one in which a character is as wide as high.
   */
  private double missingWidth(Font font) {
    FontRenderContext context = new FontRenderContext(null, true, true);
    return figures.rowKeySet().stream()
        .mapToDouble(
            name ->
                name.length() * font.getSize2D() - font.getStringBounds(name, context).getWidth())
        .max()
        .orElse(0);
  }

  /** Returns the colour of the column in this place, as a style sheet writes it. */
  static String colour(int column) {
    return String.format(
        Locale.ROOT, "#%06x", COLOURS[column % COLOURS.length].getRGB() & 0xffffff);
  }

  private static Document emptyDocument() {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .getDOMImplementation()
          .createDocument(SVG, "svg", null);
    } catch (ParserConfigurationException unbuilt) {
      throw new IllegalStateException(unbuilt);
    }
  }

  /** Names within a picture start with its id: a page has one space of names for them all. */
  private SVGGeneratorContext context(Document document) {
    SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
    AtomicInteger count = new AtomicInteger();
    context.setIDGenerator(
        new SVGIDGenerator() {
          @Override
          public String generateID(String prefix) {
            return id + "-" + prefix + count.incrementAndGet();
          }
        });
    context.setComment(title);
    return context;
  }
}
