package cn.dutydesk.desk;

/** The way from the desk to the room of incidents. */
@FunctionalInterface
public interface IncidentDoor {
    /** Opens the report of an incident with what is known already filled in. FX thread. */
    void report(IncidentSeed seed);
}
