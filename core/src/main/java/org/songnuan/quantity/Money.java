package org.songnuan.quantity;

/** A placeholder until the room is furnished. */
public record Money(long fen) {}
