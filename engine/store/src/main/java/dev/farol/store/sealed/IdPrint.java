package dev.farol.store.sealed;

/** A number that stands for the id of a customer; evenly spread over all numbers. Stateless. */
public final class IdPrint {

    private IdPrint() {}

    /** FNV-1a over the characters, then the finisher of MurmurHash3. */
    public static long of(String id) {
        return of(id, 0);
    }

    /** Another number for each key: whoever does not know it cannot make up ids that have the same one. */
    public static long of(String id, long key) {
        long print = 0xcbf29ce484222325L ^ key;
        for (int i = 0; i < id.length(); i++) {
            print = (print ^ id.charAt(i)) * 0x100000001b3L;
        }
        print = (print ^ (print >>> 33)) * 0xff51afd7ed558ccdL;
        print = (print ^ (print >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return print ^ (print >>> 33);
    }
}
