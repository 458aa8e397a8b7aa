<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>AddressStep</name>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where will devices reach this computer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices ask for their certificates at an address of this computer. Choose the network they are in. You can change this later in Settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices will use</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Addresses of this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Network</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it. Choose a network when real devices should enrol.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A firewall on this computer may have to allow port %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most systems keep ports below 1024 to administrators.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AuthorityStep</name>
    <message>
        <source>Authority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is your certificate authority called?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It signs the certificates of your routers and firewalls. Its name stands in each of them and cannot be changed later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Office CA</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA 3072 (recommended)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA 2048</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>RSA 4096</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EC P-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>EC P-384</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Site file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Site file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open an existing site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every device understands RSA. Longer keys are slower to make and to use.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Small and fast, but older routers cannot check certificates that are signed with it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the site is kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scepter sites (*.scepter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As people will read it in a certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An authority needs a name, for example Office CA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As people will read it in a certificate, for example Office CA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say in which file the site is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a folder: add a file name, for example office.scepter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file exists already. Choose another name, or open it as an existing site.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not write into %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One file holds everything: keys, devices, certificates. Back it up.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificateActions</name>
    <message>
        <source>PEM certificates (*.pem *.crt)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>DER certificates (*.der *.cer)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the certificate off hold?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is valid again, and disappears from the next revocation list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Take off hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificateDetail</name>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the re&amp;quest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Uses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cop&amp;y as PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate as PEM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>digital signature</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>content commitment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key encipherment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>data encipherment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key agreement</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CRL signing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>encipher only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IKE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IKE intermediate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, address, serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No certificates yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first one appears here as soon as a registered device has asked for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a certificate to see what it says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;PEM…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save %1 certificates as &amp;PEM…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as &amp;DER…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as P&amp;EM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy %1 certificates as P&amp;EM</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the de&amp;vice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revoke %1 certificates…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off &amp;hold…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CertificatesTable</name>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Names</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChallengeChoice</name>
    <message>
        <source>&amp;One-time challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made now and shown once. The first certificate uses it up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tatic challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You choose it. The device may use it for every enrolment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No &amp;challenge yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is refused until you make one for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the challenge that the device will present.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChallengeDetail</name>
    <message>
        <source>Show the &amp;request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ne&amp;w challenge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static: chosen by a person, may be used again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time: spent with the certificate it admits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a digest only; the challenge itself was shown once and cannot be shown again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChallengesPage</name>
    <message>
        <source>Challenges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No challenges yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A challenge is made for one device: when it is registered, or later on the Devices page.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a challenge to see how long it lasts and who spent it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For the device of the selected row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New challenge for this device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw %1 challenges…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw this challenge?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdraw %1 challenges?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device that still presents it is refused. Those that are spent already stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in all, %2 fresh</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ChallengesTable</name>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No limit</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CopyField</name>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrlPane</name>
    <message>
        <source>Overdue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next update</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entries</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All lists</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No list published yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices that check for revocation need one. The listener publishes it by itself, or you do it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revocation list %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What devices read to find out what is revoked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CsvExport</name>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceActions</name>
    <message>
        <source>%1 devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its requests are refused until it is enabled again. Certificates that it holds stay valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the registration of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its challenges go with it. Certificates that were issued stay valid until they are revoked or expire, and its requests stay in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow single DES and MD5 for %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Both can be broken: whoever sees this device&apos;s requests may read its challenge. All other devices are still refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Allow</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceDetail</name>
    <message>
        <source>%1 issued, no limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registration</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New challenge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Admitted until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Algorithms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show &amp;why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Single DES and MD5 are allowed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceLines</name>
    <message>
        <source>SCEP URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the CA, SHA-256</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fingerprint of the CA, SHA-1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Compare a fingerprint when the device asks whether it should trust the CA.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown only now. Good for one certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown only now. Good for one certificate and for %1, until %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DeviceStep</name>
    <message>
        <source>First device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which device is the first?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device gets a certificate when it asks with a registered name and proves itself with its challenge.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name, address, serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the first one. It can ask for its certificate right after.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register a device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a device to see its registration, certificates and requests.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit registration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New &amp;challenge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its re&amp;quests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disable…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Disable %1 devices…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;nable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;nable %1 devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>De&amp;lete %1 devices…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DevicesTable</name>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Notes</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FilterChips</name>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Enable %1 again?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its next request is decided as that of any other device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register this device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make a new challenge…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Enable this device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Allow weak algorithms for this device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit the registration…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open transaction %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LedgerView</name>
    <message>
        <source>Columns</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ListPage</name>
    <message>
        <source>Search in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writes the rows and columns that are shown to a CSV file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows are selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>They can be copied and exported, and this can be done with all of them:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row fits this filter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row contains &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No row of this filter contains &quot;%1&quot;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xport what is shown…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>No site is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A site is one file: its authority, its devices, and everything that was issued. Make one, or open one from the File menu.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a new site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menus</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;New site…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register device…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;hallenges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search &amp;everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in this list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appe&amp;arance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sites (*.scepter);;All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hardware registration and an embedded SCEP responder. Apache License 2.0. Icons by Lucide, ISC License.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>less than a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Navigation</name>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NewChallengeDialog</name>
    <message>
        <source>New challenge for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A one-time challenge: made now, shown once, and used up by the first certificate. Challenges that were made before stay valid until they expire or are withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Valid for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it as short as you need to walk to the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this into the device.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NowList</name>
    <message>
        <source>Last requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OpenSite</name>
    <message>
        <source>Listening on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of the authority are locked. Unlock them with the passphrase first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another program listens for this site: %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the first one: you get the address, the fingerprint and the challenge to type into it, and see here when it enrols.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register the first &amp;device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failing devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expire within 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Enrolments, last 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates that expire</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>look whether they renew</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n issued today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n refused</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>none refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all is well</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>their last request was refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: reason</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 issued, %3 refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2: %3 expire</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PassphraseStrength</name>
    <message>
        <source>Weak: a program guesses this soon. Four or more words that do not belong together are better.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fair: enough for a laboratory. Add a word or two for anything that matters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Good: hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strong: very hard to guess.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ProtectionStep</name>
    <message>
        <source>Protection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How are its keys protected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whoever has the keys can issue certificates in the name of this authority. The passphrase encrypts them in the site file, and is asked for when the site is opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Laboratory: no passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys lie in the site file as they are: whoever can read the file can issue certificates. Only for trying out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For trying out only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several words that do not belong together are easy to remember and hard to guess. It cannot be recovered when it is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is not the same passphrase as above.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ReadyStep</name>
    <message>
        <source>Ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Register devices on the page Devices. Each of them needs these lines, and a challenge of its own.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 may enrol now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this into the device. Its request and its certificate appear by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegisterDeviceDialog</name>
    <message>
        <source>Register a device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device gets a certificate when it asks with this name and proves itself with its challenge.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates that the device has already are not changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is registered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type this into the device. It may enrol from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RegistrationForm</name>
    <message>
        <source>Kept as %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Host &amp;name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>optional</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>IP &amp;address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What kind of certificate the device gets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Always</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Until the end of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>May enro&amp;l</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certi&amp;ficates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many may be issued to this device, renewals included.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not&amp;es</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Allow single &amp;DES and MD5 for this old device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fully qualified, as the device states it in its request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A device needs a host name, for example r1.office.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request that states another address is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A request that states another serial number is refused.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This day is over: the device is refused from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Weak: whoever records the enrolment can read the challenge, and an MD5 signature can be forged. The device is marked in the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only for devices that cannot do better.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestDetail</name>
    <message>
        <source>What %1 was given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why was %1 refused?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What did %1 want?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What went wrong here for %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Co&amp;py as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request (SHA-256)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failInfo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was received, in hexadecimal</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No bytes were kept of this request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>transaction %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Messages (*.der *.bin)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device, address, transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever reaches the listener is listed here, also what is no SCEP at all. Start the listener, and let a device ask for its certificate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select a request to see why it was answered as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not SCEP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the cer&amp;tificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save the message…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>live · %1 today, %2 refused</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RequestsTable</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevocationsPage</name>
    <message>
        <source>Revocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device, serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A certificate is revoked on the Certificates page, with a reason.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Publish list now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signs a revocation list with everything that is revoked now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the &amp;certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take off &amp;hold…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevocationsTable</name>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Would expire</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RevokeDialog</name>
    <message>
        <source>No reason given</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Key compromised</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or owner changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced by a newer certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device out of service</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold for now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For when none of the others fits. Whoever reads the list later will not know why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has, or may have, the device&apos;s private key: it was stolen, copied or sold with its storage. Whatever the certificate protected should be looked at.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device is now called otherwise or belongs to somebody else. Its key is not in danger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device has another certificate that takes this one&apos;s place. Its key is not in danger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The device was switched off for good. Its key is not in danger.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Invalid until you release it: the only reason that can be taken back. For a device that is missing and may turn up again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke a certificate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoke %1 certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everybody who reads the next list of revoked certificates stops trusting them. A device whose registration is open may enrol again; disable it as well if it should not.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is published with the list and stays in the history.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;voke</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates to be revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;I understand that nobody trusts them until they are released</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;I understand that this cannot be taken back</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RungRow</name>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not reached</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SelectionPane</name>
    <message>
        <source>Selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Listens on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An address of this computer and a port, for example 192.0.2.5:8080. Several are separated by commas; 0.0.0.0 stands for all of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restart the &amp;listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What devices are told</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Public &amp;URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where devices and readers of revocation lists find this computer, for example http://ca.example:8080. Empty: the first address above. It stands in certificates that are issued from now on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long things last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One-time &amp;challenge (minutes)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long a new challenge can be used, unless another time is given when it is made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Revocation list (days)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After so many days a published list is out of date, and devices that check it refuse the certificates of this authority.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Takes effect at once, for you alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listener still runs with the former settings. It takes the new ones when it is restarted.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteView</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Devices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Requests</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revocations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Settings</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 expire within 30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 devices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SiteWizard</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys of %1 are being made. Long keys take some seconds.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The listener is starting.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scepter sites (*.scepter)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is being opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Make the keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open the site</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Expires today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires tomorrow</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expires in %1 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Issued</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not SCEP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Our fault</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Expired</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Spent %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh, %1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Static</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None valid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Never enrolled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unspecified</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>key compromise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>affiliation changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>superseded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cessation of operation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>certificate hold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StatusStrip</name>
    <message>
        <source>Signing key unlocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing key locked. Unlock…</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>SCEP URL</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name, an address, the serial number of a device or certificate, or a transaction</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the listener</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the listener</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UnlockDialog</name>
    <message>
        <source>Unlock %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without its key the authority signs nothing: devices are refused and lists of revoked certificates cannot be published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The one that was chosen when the authority was made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the key</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This passphrase does not open the key. Is Caps Lock on?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This takes a moment, by intent: it makes guessing slow.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WhyLadder</name>
    <message>
        <source>Why</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    Seen: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>    Expected: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>scepter::ui::ListenerWords</name>
    <message>
        <source>Stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Listening elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Locked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
