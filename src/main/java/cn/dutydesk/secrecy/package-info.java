/**
 * The registers confidentiality rests on: people who hold posts with access to secrets (涉密人员), devices and storage
 * media, education and training. What is due in them comes up by itself. Index data only, nothing secret.
 */
package cn.dutydesk.secrecy;
