package org.songnuan.bench;

/**
 * A household as a host might keep it: its place in the register and 17 facts, all primitive.
 *
 * <p>Every contestant but those that measure the library's own type is given these records. It is
 * public because the code that Drools generates has to read it.
 *
 * @param number the place in the register, from 0; an engine needs it to say whom a rule holds for
 * @param income the income of all members in a month, in fen
 * @param size the number of members, at least 1
 * @param students the members who study
 * @param minors the members under 18
 * @param aged the members from 60 on
 * @param disabled the members with a disability
 * @param grade the gravest grade of disability, 1 to 4, or 0 where nobody is disabled
 * @param medical what illness cost the household itself in a year, in fen
 * @param rent the rent of a month, in fen
 * @param savings what the household has saved, in fen
 * @param district the district, 0 to 15
 * @param receiving whether the household receives Dibao already
 * @param veteran whether a member is a veteran of the army
 * @param singleParent whether a single parent brings up the children
 * @param disaster whether a disaster hit the household this year
 * @param alone whether there is no kin who would have to support it
 * @param partyVeteran whether a member is a veteran of the party
 */
public record PlainHousehold(
    int number,
    long income,
    int size,
    int students,
    int minors,
    int aged,
    int disabled,
    int grade,
    long medical,
    long rent,
    long savings,
    int district,
    boolean receiving,
    boolean veteran,
    boolean singleParent,
    boolean disaster,
    boolean alone,
    boolean partyVeteran) {

  /** Returns the name by which a rule text knows the district, {@code D00} to {@code D15}. */
  static String districtName(int district) {
    return "D" + district / 10 + district % 10;
  }
}
