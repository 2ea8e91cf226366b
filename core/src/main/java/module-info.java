import org.jspecify.annotations.NullMarked;

/** Who is helped, with what, out of which money: pure functions over immutable values. */
@NullMarked
module org.songnuan.core {
  requires transitive com.google.common;
  requires static transitive org.jspecify;
  requires static org.immutables.value.annotations;

  exports org.songnuan.beneficiary;
  exports org.songnuan.benefit;
  exports org.songnuan.campaign;
  exports org.songnuan.explain;
  exports org.songnuan.fund;
  exports org.songnuan.ledger;
  exports org.songnuan.pairing;
  exports org.songnuan.quantity;
  exports org.songnuan.report;
  exports org.songnuan.rule;
  exports org.songnuan.scope;
  exports org.songnuan.split;
  exports org.songnuan.text;
  exports org.songnuan.visit;
}
