/**
 * Handing the desk over (交接班). A draft gathers by itself what the next officer must know ({@link
 * cn.dutydesk.handover.service.SheetService}); both officers sign it with their own passwords in one transaction ({@link
 * cn.dutydesk.handover.service.HandoverService}); what is signed is frozen with its digest. When nobody comes, that is
 * put on record and stays in sight ({@link cn.dutydesk.handover.service.OverstayPass}).
 *
 * <p>Open items are never copied out of the desk's list: they are read again at the moment of signing, each must have
 * been read by who takes over, and they stay open afterwards. So a handover cannot lose one.
 */
package cn.dutydesk.handover;
