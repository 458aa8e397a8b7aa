<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>CertificateActions</name>
    <message>
        <source>PEM certificates (*.pem *.crt)</source>
        <translation>PEM-Zertifikate (*.pem *.crt)</translation>
    </message>
    <message>
        <source>DER certificates (*.der *.cer)</source>
        <translation>DER-Zertifikate (*.der *.cer)</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Zertifikat speichern</translation>
    </message>
    <message>
        <source>Take the certificate off hold?</source>
        <translation>Aussetzung des Zertifikats aufheben?</translation>
    </message>
    <message>
        <source>It is valid again, and disappears from the next revocation list.</source>
        <translation>Es ist dann wieder gültig und erscheint nicht mehr in der nächsten Sperrliste.</translation>
    </message>
    <message>
        <source>&amp;Take off hold</source>
        <translation>Au&amp;fheben</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>digital signature</source>
        <translation>digitale Signatur</translation>
    </message>
    <message>
        <source>content commitment</source>
        <translation>Nichtabstreitbarkeit</translation>
    </message>
    <message>
        <source>key encipherment</source>
        <translation>Schlüsselverschlüsselung</translation>
    </message>
    <message>
        <source>data encipherment</source>
        <translation>Datenverschlüsselung</translation>
    </message>
    <message>
        <source>key agreement</source>
        <translation>Schlüsselvereinbarung</translation>
    </message>
    <message>
        <source>certificate signing</source>
        <translation>Zertifikatssignatur</translation>
    </message>
    <message>
        <source>CRL signing</source>
        <translation>Sperrlistensignatur</translation>
    </message>
    <message>
        <source>encipher only</source>
        <translation>nur Verschlüsselung</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS-Server</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS-Client</translation>
    </message>
    <message>
        <source>IKE</source>
        <translation>IKE</translation>
    </message>
    <message>
        <source>IKE intermediate</source>
        <translation>IKE Intermediate</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>unbekannter Typ</translation>
    </message>
</context>
<context>
    <name>DeviceActions</name>
    <message>
        <source>%1 devices</source>
        <translation>%1 Geräte</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>%1 deaktivieren?</translation>
    </message>
    <message>
        <source>Its requests are refused until it is enabled again. Certificates that it holds stay valid.</source>
        <translation>Anfragen werden bis zur erneuten Aktivierung abgelehnt. Bereits ausgestellte Zertifikate bleiben gültig.</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Deaktivieren</translation>
    </message>
    <message>
        <source>Delete the registration of %1?</source>
        <translation>Registrierung löschen: %1?</translation>
    </message>
    <message>
        <source>Its challenges go with it. Certificates that were issued stay valid until they are revoked or expire, and its requests stay in the list.</source>
        <translation>Die zugehörigen Challenge-Passwörter werden mit gelöscht. Ausgestellte Zertifikate bleiben gültig, bis sie widerrufen werden oder ablaufen, und die Anfragen bleiben in der Liste.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Enable %1 again?</source>
        <translation>%1 wieder aktivieren?</translation>
    </message>
    <message>
        <source>Its next request is decided as that of any other device.</source>
        <translation>Über die nächste Anfrage wird wie bei jedem anderen Gerät entschieden.</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>A&amp;ktivieren</translation>
    </message>
    <message>
        <source>&amp;Register this device…</source>
        <translation>Dieses Gerät &amp;registrieren…</translation>
    </message>
    <message>
        <source>&amp;Make a new challenge…</source>
        <translation>Neues &amp;Challenge-Passwort erzeugen…</translation>
    </message>
    <message>
        <source>&amp;Enable this device…</source>
        <translation>Dieses Gerät a&amp;ktivieren…</translation>
    </message>
    <message>
        <source>&amp;Allow weak algorithms for this device…</source>
        <translation>&amp;Schwache Verfahren für dieses Gerät zulassen…</translation>
    </message>
    <message>
        <source>&amp;Edit the registration…</source>
        <translation>Registrierung &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>&amp;Open transaction %1</source>
        <translation>Transaktion %1 ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Entscheiden…</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>less than a minute</source>
        <translation>weniger als eine Minute</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 Min.</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 Stunden</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 Tage</translation>
    </message>
</context>
<context>
    <name>PassphraseStrength</name>
    <message>
        <source>Weak: a program guesses this soon. Four or more words that do not belong together are better.</source>
        <translation>Schwach: Ein Programm errät dies schnell. Besser sind vier oder mehr Wörter, die nicht zusammengehören.</translation>
    </message>
    <message>
        <source>Fair: enough for a laboratory. Add a word or two for anything that matters.</source>
        <translation>Mittel: genügt für ein Labor. Fügen Sie für alles Wichtige ein oder zwei Wörter hinzu.</translation>
    </message>
    <message>
        <source>Good: hard to guess.</source>
        <translation>Gut: schwer zu erraten.</translation>
    </message>
    <message>
        <source>Strong: very hard to guess.</source>
        <translation>Stark: sehr schwer zu erraten.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>RequestActions</name>
    <message>
        <source>%1 is approved. It gets its certificate when it asks again.</source>
        <translation>%1 ist genehmigt. Das Gerät erhält sein Zertifikat, wenn es wieder anfragt.</translation>
    </message>
    <message>
        <source>Approve %1 although it is not as registered?</source>
        <translation>%1 genehmigen, obwohl nicht alles der Registrierung entspricht?</translation>
    </message>
    <message>
        <source>Something that it asks for differs from its registration, or the registration is gone. The request is checked once more when the device asks again.</source>
        <translation>Etwas in der Anfrage weicht von der Registrierung ab, oder die Registrierung gibt es nicht mehr. Die Anfrage wird noch einmal geprüft, wenn das Gerät wieder anfragt.</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Genehmigen</translation>
    </message>
    <message>
        <source>%1 is rejected. It is told the reason when it asks again.</source>
        <translation>%1 ist abgelehnt. Das Gerät erfährt den Grund, wenn es wieder anfragt.</translation>
    </message>
    <message>
        <source>first certificate</source>
        <translation>erstes Zertifikat</translation>
    </message>
    <message>
        <source>renewal of %1</source>
        <translation>Erneuerung von %1</translation>
    </message>
    <message>
        <source>It waits for a decision, at the latest until %1.</source>
        <translation>Die Anfrage wartet auf eine Entscheidung, längstens bis %1.</translation>
    </message>
    <message>
        <source>Approved by %1, %2. The device gets its certificate when it asks again.</source>
        <translation>Genehmigt von %1, %2. Das Gerät erhält sein Zertifikat, wenn es wieder anfragt.</translation>
    </message>
    <message>
        <source>Rejected by %1, %2: %3</source>
        <translation>Abgelehnt von %1, %2: %3</translation>
    </message>
    <message>
        <source>Nobody decided until %1. The device has to ask anew.</source>
        <translation>Bis %1 hat niemand entschieden. Das Gerät muss neu anfragen.</translation>
    </message>
    <message>
        <source>Approved by %1, %2. The device has fetched its certificate.</source>
        <translation>Genehmigt von %1, %2. Das Gerät hat sein Zertifikat abgeholt.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Expires today</source>
        <translation>Läuft heute ab</translation>
    </message>
    <message>
        <source>Expires tomorrow</source>
        <translation>Läuft morgen ab</translation>
    </message>
    <message>
        <source>Expires in %1 days</source>
        <translation>Läuft in %1 Tagen ab</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not SCEP</source>
        <translation>Kein SCEP</translation>
    </message>
    <message>
        <source>Our fault</source>
        <translation>Interner Fehler</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Deaktiviert</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Ausgesetzt</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Spent %1</source>
        <translation>Verbraucht: %1</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
    </message>
    <message>
        <source>Fresh, %1 left</source>
        <translation>Unbenutzt, noch %1</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statisch</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Unbenutzt</translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Gültig bis %1</translation>
    </message>
    <message>
        <source>None valid</source>
        <translation>Kein gültiges</translation>
    </message>
    <message>
        <source>Never enrolled</source>
        <translation>Noch kein Zertifikat</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keines</translation>
    </message>
    <message>
        <source>unspecified</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>key compromise</source>
        <translation>Schlüssel kompromittiert</translation>
    </message>
    <message>
        <source>affiliation changed</source>
        <translation>Zugehörigkeit geändert</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>cessation of operation</source>
        <translation>Betrieb eingestellt</translation>
    </message>
    <message>
        <source>certificate hold</source>
        <translation>ausgesetzt</translation>
    </message>
    <message>
        <source>Told to wait</source>
        <translation>Muss warten</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartet</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Genehmigt</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Nicht entschieden</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>triple DES</source>
        <translation>Triple-DES</translation>
    </message>
    <message>
        <source>single DES</source>
        <translation>einfaches DES</translation>
    </message>
    <message>
        <source>%1, without end</source>
        <translation>%1, ohne Ende</translation>
    </message>
    <message>
        <source>%1 until %2, over</source>
        <translation>%1 bis %2, vorbei</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatesTable</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengesTable</name>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statisch</translation>
    </message>
    <message>
        <source>One-time</source>
        <translation>Einmalig</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Unbegrenzt</translation>
    </message>
</context>
<context>
    <name>scepter::DevicesTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Letzter Versuch</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Schwache Verfahren</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
</context>
<context>
    <name>scepter::RequestsTable</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>scepter::RevocationsTable</name>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Durch</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Would expire</source>
        <translation>Regulärer Ablauf</translation>
    </message>
</context>
<context>
    <name>scepter::app::OpenSite</name>
    <message>
        <source>Listening on %1.</source>
        <translation>Erreichbar unter %1.</translation>
    </message>
    <message>
        <source>The keys of the authority are locked. Unlock them with the passphrase first.</source>
        <translation>Die Schlüssel der Zertifizierungsstelle sind gesperrt. Entsperren Sie sie zuerst mit der Passphrase.</translation>
    </message>
    <message>
        <source>Another program listens for this site: %1.</source>
        <translation>Ein anderes Programm bedient diesen Standort: %1.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::AddressStep</name>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Where will devices reach this computer?</source>
        <translation>Wo erreichen Geräte diesen Computer?</translation>
    </message>
    <message>
        <source>Devices ask for their certificates at an address of this computer. Choose the network they are in. You can change this later in Settings.</source>
        <translation>Geräte fordern ihre Zertifikate unter einer Adresse dieses Computers an. Wählen Sie das Netzwerk, in dem sie sich befinden. Sie können dies später in den Einstellungen ändern.</translation>
    </message>
    <message>
        <source>Devices will use</source>
        <translation>Adresse für Geräte</translation>
    </message>
    <message>
        <source>Addresses of this computer</source>
        <translation>Adressen dieses Computers</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Nur dieser Computer</translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation>zum Ausprobieren</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Netzwerk</translation>
    </message>
    <message>
        <source>IPv6</source>
        <translation>IPv6</translation>
    </message>
    <message>
        <source>IPv4</source>
        <translation>IPv4</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>&amp;Port</source>
        <translation>&amp;Port</translation>
    </message>
    <message>
        <source>Only programs on this computer can reach it. Choose a network when real devices should enrol.</source>
        <translation>Nur Programme auf diesem Computer können diese Adresse erreichen. Wählen Sie ein Netzwerk, wenn echte Geräte Zertifikate anfordern sollen.</translation>
    </message>
    <message>
        <source>A firewall on this computer may have to allow port %1.</source>
        <translation>Eine Firewall auf diesem Computer muss Port %1 möglicherweise erst freigeben.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>Most systems keep ports below 1024 to administrators.</source>
        <translation>Die meisten Systeme behalten Ports unter 1024 Administratoren vor.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::AuthorityStep</name>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>What is your certificate authority called?</source>
        <translation>Wie heißt Ihre Zertifizierungsstelle (CA)?</translation>
    </message>
    <message>
        <source>It signs the certificates of your routers and firewalls. Its name stands in each of them and cannot be changed later.</source>
        <translation>Sie signiert die Zertifikate Ihrer Router und Firewalls. Ihr Name steht in jedem Zertifikat und kann später nicht geändert werden.</translation>
    </message>
    <message>
        <source>Office CA</source>
        <translation>Büro-CA</translation>
    </message>
    <message>
        <source>RSA 3072 (recommended)</source>
        <translation>RSA 3072 (empfohlen)</translation>
    </message>
    <message>
        <source>RSA 2048</source>
        <translation>RSA 2048</translation>
    </message>
    <message>
        <source>RSA 4096</source>
        <translation>RSA 4096</translation>
    </message>
    <message>
        <source>EC P-256</source>
        <translation>EC P-256</translation>
    </message>
    <message>
        <source>EC P-384</source>
        <translation>EC P-384</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Durchsuchen…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>Schlüsse&amp;l</translation>
    </message>
    <message>
        <source>&amp;Site file</source>
        <translation>Stand&amp;ortdatei</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Standortdatei</translation>
    </message>
    <message>
        <source>&amp;Open an existing site…</source>
        <translation>Vorhandenen Standort ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Every device understands RSA. Longer keys are slower to make and to use.</source>
        <translation>RSA versteht jedes Gerät. Längere Schlüssel sind langsamer in Erzeugung und Gebrauch.</translation>
    </message>
    <message>
        <source>Small and fast, but older routers cannot check certificates that are signed with it.</source>
        <translation>Klein und schnell, aber ältere Router können damit signierte Zertifikate nicht prüfen.</translation>
    </message>
    <message>
        <source>Where the site is kept</source>
        <translation>Speicherort des Standorts</translation>
    </message>
    <message>
        <source>Scepter sites (*.scepter)</source>
        <translation>Scepter-Standorte (*.scepter)</translation>
    </message>
    <message>
        <source>As people will read it in a certificate.</source>
        <translation>So, wie der Name im Zertifikat zu lesen ist.</translation>
    </message>
    <message>
        <source>An authority needs a name, for example Office CA.</source>
        <translation>Eine Zertifizierungsstelle braucht einen Namen, zum Beispiel Büro-CA.</translation>
    </message>
    <message>
        <source>As people will read it in a certificate, for example Office CA.</source>
        <translation>So, wie der Name im Zertifikat zu lesen ist, zum Beispiel Büro-CA.</translation>
    </message>
    <message>
        <source>Say in which file the site is kept.</source>
        <translation>Geben Sie an, in welcher Datei der Standort gespeichert wird.</translation>
    </message>
    <message>
        <source>This is a folder: add a file name, for example office.scepter.</source>
        <translation>Dies ist ein Ordner: Ergänzen Sie einen Dateinamen, zum Beispiel office.scepter.</translation>
    </message>
    <message>
        <source>This file exists already. Choose another name, or open it as an existing site.</source>
        <translation>Diese Datei ist bereits vorhanden. Wählen Sie einen anderen Namen oder öffnen Sie sie als vorhandenen Standort.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Der Ordner %1 ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>You may not write into %1.</source>
        <translation>Sie haben keine Schreibberechtigung für %1.</translation>
    </message>
    <message>
        <source>One file holds everything: keys, devices, certificates. Back it up.</source>
        <translation>Eine Datei enthält alles: Schlüssel, Geräte, Zertifikate. Legen Sie Sicherungskopien an.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CertificateDetail</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>Show the re&amp;quest</source>
        <translation>Anfrage a&amp;nzeigen</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Cop&amp;y as PEM</source>
        <translation>Als PE&amp;M kopieren</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>The certificate as PEM</source>
        <translation>Das Zertifikat im PEM-Format</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Name, address, serial number</source>
        <translation>Name, Adresse, Seriennummer</translation>
    </message>
    <message>
        <source>No certificates yet</source>
        <translation>Noch keine Zertifikate</translation>
    </message>
    <message>
        <source>The first one appears here as soon as a registered device has asked for it.</source>
        <translation>Das erste erscheint hier, sobald ein registriertes Gerät es angefordert hat.</translation>
    </message>
    <message>
        <source>Go to Devices</source>
        <translation>Zu den Geräten</translation>
    </message>
    <message>
        <source>Select a certificate to see what it says.</source>
        <translation>Wählen Sie ein Zertifikat aus, um seinen Inhalt zu sehen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Bald ablaufend</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Widerrufen</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Save as &amp;PEM…</source>
        <translation>Als &amp;PEM speichern…</translation>
    </message>
    <message>
        <source>Save %1 certificates as &amp;PEM…</source>
        <translation>%1 Zertifikate als &amp;PEM speichern…</translation>
    </message>
    <message>
        <source>Save as &amp;DER…</source>
        <translation>Als &amp;DER speichern…</translation>
    </message>
    <message>
        <source>Copy as P&amp;EM</source>
        <translation>Als P&amp;EM kopieren</translation>
    </message>
    <message>
        <source>Copy %1 certificates as P&amp;EM</source>
        <translation>%1 Zertifikate als P&amp;EM kopieren</translation>
    </message>
    <message>
        <source>Show the de&amp;vice</source>
        <translation>Gerät &amp;anzeigen</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Widerrufen…</translation>
    </message>
    <message>
        <source>&amp;Revoke %1 certificates…</source>
        <translation>%1 Zertifikate &amp;widerrufen…</translation>
    </message>
    <message>
        <source>Take off &amp;hold…</source>
        <translation>Aussetzung au&amp;fheben…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ChallengeChoice</name>
    <message>
        <source>&amp;One-time challenge</source>
        <translation>&amp;Einmaliges Challenge-Passwort</translation>
    </message>
    <message>
        <source>Made now and shown once. The first certificate uses it up.</source>
        <translation>Wird jetzt erzeugt und nur einmal angezeigt. Mit dem ersten Zertifikat ist es verbraucht.</translation>
    </message>
    <message>
        <source>S&amp;tatic challenge</source>
        <translation>Statisches C&amp;hallenge-Passwort</translation>
    </message>
    <message>
        <source>You choose it. The device may use it for every enrolment.</source>
        <translation>Sie legen es fest. Das Gerät darf es für jede Zertifikatsanfrage verwenden.</translation>
    </message>
    <message>
        <source>Static challenge</source>
        <translation>Statisches Challenge-Passwort</translation>
    </message>
    <message>
        <source>No &amp;challenge yet</source>
        <translation>Noch &amp;kein Challenge-Passwort</translation>
    </message>
    <message>
        <source>The device is refused until you make one for it.</source>
        <translation>Das Gerät wird abgelehnt, bis Sie eines dafür erzeugen.</translation>
    </message>
    <message>
        <source>Type the challenge that the device will present.</source>
        <translation>Geben Sie das Challenge-Passwort ein, das das Gerät vorlegen wird.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ChallengeDetail</name>
    <message>
        <source>Show the &amp;request</source>
        <translation>Anf&amp;rage anzeigen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Erstellt</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Gespeichert als</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge-Passwort</translation>
    </message>
    <message>
        <source>Ne&amp;w challenge…</source>
        <translation>Neues &amp;Challenge-Passwort…</translation>
    </message>
    <message>
        <source>Static challenge</source>
        <translation>Statisches Challenge-Passwort</translation>
    </message>
    <message>
        <source>One-time challenge</source>
        <translation>Einmaliges Challenge-Passwort</translation>
    </message>
    <message>
        <source>Static: chosen by a person, may be used again</source>
        <translation>Statisch: von einer Person festgelegt, mehrfach verwendbar</translation>
    </message>
    <message>
        <source>One-time: spent with the certificate it admits</source>
        <translation>Einmalig: verbraucht mit dem Zertifikat, zu dem es berechtigt</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>unbegrenzt</translation>
    </message>
    <message>
        <source>a digest only; the challenge itself was shown once and cannot be shown again</source>
        <translation>nur ein Hashwert; das Challenge-Passwort selbst wurde einmal angezeigt und kann nicht erneut angezeigt werden</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ChallengesPage</name>
    <message>
        <source>Challenges</source>
        <translation>Challenges</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>No challenges yet</source>
        <translation>Noch keine Challenge-Passwörter</translation>
    </message>
    <message>
        <source>A challenge is made for one device: when it is registered, or later on the Devices page.</source>
        <translation>Ein Challenge-Passwort wird für ein einzelnes Gerät erzeugt: bei der Registrierung oder später auf der Seite „Geräte“.</translation>
    </message>
    <message>
        <source>Go to Devices</source>
        <translation>Zu den Geräten</translation>
    </message>
    <message>
        <source>Select a challenge to see how long it lasts and who spent it.</source>
        <translation>Wählen Sie ein Challenge-Passwort aus, um zu sehen, wie lange es gilt und wer es verbraucht hat.</translation>
    </message>
    <message>
        <source>&amp;New challenge</source>
        <translation>&amp;Neues Challenge-Passwort</translation>
    </message>
    <message>
        <source>For the device of the selected row</source>
        <translation>Für das Gerät der ausgewählten Zeile</translation>
    </message>
    <message>
        <source>&amp;New challenge for this device…</source>
        <translation>&amp;Neues Challenge-Passwort für dieses Gerät…</translation>
    </message>
    <message>
        <source>Show the &amp;device</source>
        <translation>&amp;Gerät anzeigen</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Zurückziehen…</translation>
    </message>
    <message>
        <source>&amp;Withdraw %1 challenges…</source>
        <translation>%1 Challenge-Passwörter &amp;zurückziehen…</translation>
    </message>
    <message>
        <source>Withdraw this challenge?</source>
        <translation>Dieses Challenge-Passwort zurückziehen?</translation>
    </message>
    <message>
        <source>Withdraw %1 challenges?</source>
        <translation>%1 Challenge-Passwörter zurückziehen?</translation>
    </message>
    <message>
        <source>A device that still presents it is refused. Those that are spent already stay as they are.</source>
        <translation>Ein Gerät, das es noch vorlegt, wird abgelehnt. Bereits verbrauchte bleiben unverändert.</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Zurückziehen</translation>
    </message>
    <message>
        <source>%1 in all, %2 fresh</source>
        <translation>%1 insgesamt, %2 unbenutzt</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ComparisonGrid</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>the default endpoint</source>
        <translation>der allgemeine Endpunkt</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>nicht angegeben</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>nicht registriert</translation>
    </message>
    <message>
        <source>EC is allowed</source>
        <translation>EC ist zulässig</translation>
    </message>
    <message>
        <source>%1 or larger</source>
        <translation>%1 oder größer</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>zulässig</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>unzulässig</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>nicht verglichen</translation>
    </message>
    <message>
        <source>The request beside the registration</source>
        <translation>Die Anfrage neben der Registrierung</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Die Anfrage</translation>
    </message>
    <message>
        <source>The registration</source>
        <translation>Die Registrierung</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CopyField</name>
    <message>
        <source>Copied</source>
        <translation>Kopiert</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopieren: %1</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CrlPane</name>
    <message>
        <source>Overdue</source>
        <translation>Überfällig</translation>
    </message>
    <message>
        <source>Good for %1</source>
        <translation>Noch %1 gültig</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nächste Aktualisierung</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Einträge</translation>
    </message>
    <message>
        <source>Newest list</source>
        <translation>Neueste Liste</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Alle Listen</translation>
    </message>
    <message>
        <source>No list published yet</source>
        <translation>Noch keine Liste veröffentlicht</translation>
    </message>
    <message>
        <source>Devices that check for revocation need one. The listener publishes it by itself, or you do it now.</source>
        <translation>Geräte, die auf Widerruf prüfen, benötigen eine Sperrliste. Der Dienst veröffentlicht sie selbst, oder Sie tun es jetzt.</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>bisher keine</translation>
    </message>
    <message>
        <source>Revocation list %1</source>
        <translation>Sperrliste %1</translation>
    </message>
    <message>
        <source>What devices read to find out what is revoked</source>
        <translation>Was Geräte lesen, um Widerrufe zu erkennen</translation>
    </message>
    <message>
        <source>&amp;Save list…</source>
        <translation>Liste &amp;speichern…</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>The selected list, or the newest one: as DER, or as PEM when the file&apos;s name ends with .pem</source>
        <translation>Die ausgewählte Liste oder die neueste: als DER, oder als PEM, wenn der Dateiname auf .pem endet</translation>
    </message>
    <message>
        <source>Save the revocation list</source>
        <translation>Sperrliste speichern</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl *.pem)</source>
        <translation>Sperrlisten (*.crl *.pem)</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CsvExport</name>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>Der Export wurde abgebrochen; es wurde keine Datei geschrieben.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 konnte nicht geschrieben werden: %2.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DecisionTab</name>
    <message>
        <source>Its registration is gone: there is nothing to compare it with.</source>
        <translation>Die Registrierung gibt es nicht mehr: nichts, womit man vergleichen könnte.</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Genehmigen</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>Ab&amp;lehnen…</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Bittet um</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Angefragt</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Wieder angefragt</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), last %1</source>
        <translation>
            <numerusform>einmal, %1</numerusform>
            <numerusform>%n-mal, zuletzt %1</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::DeviceDetail</name>
    <message>
        <source>%1 issued, no limit</source>
        <translation>%1 ausgestellt, unbegrenzt</translation>
    </message>
    <message>
        <source>%1 of %2 issued</source>
        <translation>%1 von %2 ausgestellt</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrierung</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>&amp;New challenge…</source>
        <translation>&amp;Neues Challenge-Passwort…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Letzter Versuch</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge-Passwort</translation>
    </message>
    <message>
        <source>Admitted until</source>
        <translation>Zugelassen bis</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registriert</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>Show &amp;why</source>
        <translation>&amp;Warum</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>Profil %1</translation>
    </message>
    <message>
        <source>Certificates %1</source>
        <translation>Zertifikate %1</translation>
    </message>
    <message>
        <source>Requests %1</source>
        <translation>Anfragen %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>bisher keiner</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>von Hand</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatisch</translation>
    </message>
    <message>
        <source>the certificate alone</source>
        <translation>nur das Zertifikat</translation>
    </message>
    <message>
        <source>with the CAs above it, without the root</source>
        <translation>mit den Zertifizierungsstellen darüber, ohne die oberste</translation>
    </message>
    <message>
        <source>with all CAs above it</source>
        <translation>mit allen Zertifizierungsstellen darüber</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Schwache Verfahren</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Weak al&amp;gorithms…</source>
        <translation>Schwache &amp;Verfahren…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Configuration sheet: what is typed into the device</source>
        <translation>Konfigurationsblatt: was in das Gerät eingegeben wird</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DeviceSheetPane</name>
    <message>
        <source>&amp;Fill in a new challenge</source>
        <translation>Neues &amp;Passwort einsetzen</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>&amp;Speichern…</translation>
    </message>
    <message>
        <source>Kind of device</source>
        <translation>Art des Geräts</translation>
    </message>
    <message>
        <source>Configuration sheet</source>
        <translation>Konfigurationsblatt</translation>
    </message>
    <message>
        <source>Makes a one-time challenge for this device and writes it where it belongs</source>
        <translation>Erzeugt ein einmaliges Challenge-Passwort für dieses Gerät und schreibt es an seine Stelle</translation>
    </message>
    <message>
        <source>&amp;Kind of device</source>
        <translation>Art des &amp;Geräts</translation>
    </message>
    <message>
        <source>The sheet has no challenge yet, but says where it belongs.</source>
        <translation>Das Blatt hat noch kein Challenge-Passwort, sagt aber, wohin es gehört.</translation>
    </message>
    <message>
        <source>The challenge is shown only now. Good for one certificate and for %1, until %2.</source>
        <translation>Das Challenge-Passwort wird nur jetzt gezeigt. Es gilt für ein Zertifikat und %1 lang, bis %2.</translation>
    </message>
    <message>
        <source>The challenge is shown only now. Good for one certificate.</source>
        <translation>Das Challenge-Passwort wird nur jetzt gezeigt. Es gilt für ein Zertifikat.</translation>
    </message>
    <message>
        <source>Save the configuration sheet</source>
        <translation>Konfigurationsblatt speichern</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>Text (*.txt);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DeviceLines</name>
    <message>
        <source>SCEP URL</source>
        <translation>SCEP-URL</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge-Passwort</translation>
    </message>
    <message>
        <source>Fingerprint of the CA, SHA-256</source>
        <translation>Fingerabdruck der CA, SHA-256</translation>
    </message>
    <message>
        <source>Fingerprint of the CA, SHA-1</source>
        <translation>Fingerabdruck der CA, SHA-1</translation>
    </message>
    <message>
        <source>Compare a fingerprint when the device asks whether it should trust the CA.</source>
        <translation>Vergleichen Sie einen Fingerabdruck, wenn das Gerät fragt, ob es der CA vertrauen soll.</translation>
    </message>
    <message>
        <source>Shown only now. Good for one certificate.</source>
        <translation>Wird nur jetzt angezeigt. Gilt für ein Zertifikat.</translation>
    </message>
    <message>
        <source>Shown only now. Good for one certificate and for %1, until %2.</source>
        <translation>Wird nur jetzt angezeigt. Gilt für ein Zertifikat und noch %1, bis %2.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DeviceStep</name>
    <message>
        <source>First device</source>
        <translation>Erstes Gerät</translation>
    </message>
    <message>
        <source>Which device is the first?</source>
        <translation>Welches Gerät ist das erste?</translation>
    </message>
    <message>
        <source>A device gets a certificate when it asks with a registered name and proves itself with its challenge.</source>
        <translation>Ein Gerät erhält ein Zertifikat, wenn es mit einem registrierten Namen anfragt und sich mit seinem Challenge-Passwort ausweist.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Name, address, serial number</source>
        <translation>Name, Adresse, Seriennummer</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>Noch keine Geräte</translation>
    </message>
    <message>
        <source>Register the first one. It can ask for its certificate right after.</source>
        <translation>Registrieren Sie das erste. Es kann gleich danach sein Zertifikat anfordern.</translation>
    </message>
    <message>
        <source>Register a device…</source>
        <translation>Gerät registrieren…</translation>
    </message>
    <message>
        <source>Select a device to see its registration, certificates and requests.</source>
        <translation>Wählen Sie ein Gerät aus, um seine Registrierung, Zertifikate und Anfragen zu sehen.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Mit Fehlern</translation>
    </message>
    <message>
        <source>&amp;Register device</source>
        <translation>Gerät &amp;registrieren</translation>
    </message>
    <message>
        <source>&amp;Edit registration…</source>
        <translation>Registrierung &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>New &amp;challenge…</source>
        <translation>Neues &amp;Challenge-Passwort…</translation>
    </message>
    <message>
        <source>Show its re&amp;quests</source>
        <translation>&amp;Anfragen anzeigen</translation>
    </message>
    <message>
        <source>&amp;Disable…</source>
        <translation>&amp;Deaktivieren…</translation>
    </message>
    <message>
        <source>&amp;Disable %1 devices…</source>
        <translation>%1 Geräte &amp;deaktivieren…</translation>
    </message>
    <message>
        <source>E&amp;nable</source>
        <translation>Akti&amp;vieren</translation>
    </message>
    <message>
        <source>E&amp;nable %1 devices</source>
        <translation>%1 Geräte akti&amp;vieren</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Löschen…</translation>
    </message>
    <message>
        <source>De&amp;lete %1 devices…</source>
        <translation>%1 Geräte &amp;löschen…</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Schwach</translation>
    </message>
    <message>
        <source>&amp;Weak algorithms…</source>
        <translation>Sch&amp;wache Verfahren…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::EndChoice</name>
    <message>
        <source>Until the end of</source>
        <translation>Bis einschließlich</translation>
    </message>
</context>
<context>
    <name>scepter::ui::FilterChips</name>
    <message>
        <source>Filter</source>
        <translation>Filter</translation>
    </message>
</context>
<context>
    <name>scepter::ui::FormDialog</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>scepter::ui::LedgerView</name>
    <message>
        <source>Columns</source>
        <translation>Spalten</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ListPage</name>
    <message>
        <source>Search in %1</source>
        <translation>In „%1“ suchen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren…</translation>
    </message>
    <message>
        <source>Writes the rows and columns that are shown to a CSV file</source>
        <translation>Schreibt die angezeigten Zeilen und Spalten in eine CSV-Datei</translation>
    </message>
    <message>
        <source>%1 rows are selected</source>
        <translation>%1 Zeilen sind ausgewählt</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Nichts ausgewählt</translation>
    </message>
    <message>
        <source>They can be copied and exported, and this can be done with all of them:</source>
        <translation>Sie lassen sich kopieren und exportieren, und mit allen zusammen ist Folgendes möglich:</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Keine Treffer</translation>
    </message>
    <message>
        <source>No row fits this filter.</source>
        <translation>Keine Zeile entspricht diesem Filter.</translation>
    </message>
    <message>
        <source>No row contains &quot;%1&quot;.</source>
        <translation>Keine Zeile enthält „%1“.</translation>
    </message>
    <message>
        <source>No row of this filter contains &quot;%1&quot;.</source>
        <translation>Keine Zeile dieses Filters enthält „%1“.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Alle anzeigen</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>E&amp;xport what is shown…</source>
        <translation>Angezeigtes e&amp;xportieren…</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Angezeigtes exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Zeile</numerusform>
            <numerusform>%Ln Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 von %2 ausgewählt</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ListenerWords</name>
    <message>
        <source>Stopped</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startet</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Läuft</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fehlgeschlagen</translation>
    </message>
    <message>
        <source>Listening elsewhere</source>
        <translation>Läuft anderswo</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Gesperrt</translation>
    </message>
</context>
<context>
    <name>scepter::ui::MainWindow</name>
    <message>
        <source>No site is open</source>
        <translation>Kein Standort geöffnet</translation>
    </message>
    <message>
        <source>A site is one file: its authority, its devices, and everything that was issued. Make one, or open one from the File menu.</source>
        <translation>Ein Standort ist eine einzige Datei: seine Zertifizierungsstelle, seine Geräte und alles, was ausgestellt wurde. Legen Sie einen an oder öffnen Sie einen über das Menü „Datei“.</translation>
    </message>
    <message>
        <source>Make a new site…</source>
        <translation>Neuen Standort anlegen…</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menüs</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;New site…</source>
        <translation>&amp;Neuer Standort…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>Ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>&amp;Zuletzt geöffnet</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Gerät</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Zertifikat</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Register device…</source>
        <translation>Gerät &amp;registrieren…</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Übersicht</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>&amp;Geräte</translation>
    </message>
    <message>
        <source>C&amp;hallenges</source>
        <translation>&amp;Challenges</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>A&amp;nfragen</translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>Re&amp;vocations</source>
        <translation>&amp;Widerrufe</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Einstellungen</translation>
    </message>
    <message>
        <source>Search &amp;everything</source>
        <translation>Überall &amp;suchen</translation>
    </message>
    <message>
        <source>&amp;Find in this list</source>
        <translation>In dieser &amp;Liste suchen</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Wie das System</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Hell</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Dunkel</translation>
    </message>
    <message>
        <source>Appe&amp;arance</source>
        <translation>&amp;Darstellung</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>&amp;Über %1</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Über &amp;Qt</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Noch nichts geöffnet</translation>
    </message>
    <message>
        <source>Open a site</source>
        <translation>Standort öffnen</translation>
    </message>
    <message>
        <source>Sites (*.scepter);;All files (*)</source>
        <translation>Standorte (*.scepter);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Über %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hardware registration and an embedded SCEP responder. Apache License 2.0. Icons by Lucide, ISC License.</source>
        <translation>Geräteregistrierung und integrierter SCEP-Responder. Apache-Lizenz 2.0. Symbole von Lucide, ISC-Lizenz.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Seiten</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NewChallengeDialog</name>
    <message>
        <source>New challenge for %1</source>
        <translation>Neues Challenge-Passwort für %1</translation>
    </message>
    <message>
        <source>A one-time challenge: made now, shown once, and used up by the first certificate. Challenges that were made before stay valid until they expire or are withdrawn.</source>
        <translation>Ein einmaliges Challenge-Passwort: jetzt erzeugt, einmal angezeigt und mit dem ersten Zertifikat verbraucht. Früher erzeugte Challenge-Passwörter bleiben gültig, bis sie ablaufen oder zurückgezogen werden.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> Min.</translation>
    </message>
    <message>
        <source>&amp;Valid for</source>
        <translation>&amp;Gültig für</translation>
    </message>
    <message>
        <source>Make it as short as you need to walk to the device.</source>
        <translation>So kurz wie möglich: gerade lang genug für den Weg zum Gerät.</translation>
    </message>
    <message>
        <source>&amp;Make challenge</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Challenge for %1</source>
        <translation>Challenge-Passwort für %1</translation>
    </message>
    <message>
        <source>Type this into the device.</source>
        <translation>Geben Sie dies am Gerät ein.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NowList</name>
    <message>
        <source>Last requests</source>
        <translation>Letzte Anfragen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Betreff</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>scepter::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>&amp;Register device</source>
        <translation>Gerät &amp;registrieren</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>Noch keine Geräte</translation>
    </message>
    <message>
        <source>Register the first one: you get the address, the fingerprint and the challenge to type into it, and see here when it enrols.</source>
        <translation>Registrieren Sie das erste: Sie erhalten Adresse, Fingerabdruck und Challenge-Passwort zur Eingabe am Gerät und sehen hier, wenn es sein Zertifikat bezieht.</translation>
    </message>
    <message>
        <source>Register the first &amp;device</source>
        <translation>&amp;Erstes Gerät registrieren</translation>
    </message>
    <message>
        <source>Failing devices</source>
        <translation>Geräte mit Fehlern</translation>
    </message>
    <message>
        <source>Expire within 30 days</source>
        <translation>Laufen in 30 Tagen ab</translation>
    </message>
    <message>
        <source>Valid certificates</source>
        <translation>Gültige Zertifikate</translation>
    </message>
    <message>
        <source>Enrolments, last 30 days</source>
        <translation>Zertifikatsanfragen, letzte 30 Tage</translation>
    </message>
    <message>
        <source>Certificates that expire</source>
        <translation>Ablaufende Zertifikate</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>ausgestellt</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Aktuell</translation>
    </message>
    <message>
        <source>look whether they renew</source>
        <translation>Erneuerung prüfen</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message numerus="yes">
        <source>%n issued today</source>
        <translation>
            <numerusform>%n heute ausgestellt</numerusform>
            <numerusform>%n heute ausgestellt</numerusform>
        </translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>alles in Ordnung</translation>
    </message>
    <message>
        <source>their last request was refused</source>
        <translation>letzte Anfrage abgelehnt</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 issued, %3 refused</source>
        <translation>%1: %2 ausgestellt, %3 abgelehnt</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
    <message>
        <source>%1 %2: %3 expire</source>
        <translation>%1 %2: %3 ablaufend</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Warten auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Schwache Verfahren</translation>
    </message>
    <message>
        <source>live · %1 today, %2 refused</source>
        <translation>live · %1 heute, %2 abgelehnt</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>nichts wartet</translation>
    </message>
    <message>
        <source>the oldest for %1</source>
        <translation>die älteste seit %1</translation>
    </message>
    <message>
        <source>allowed, or used last</source>
        <translation>erlaubt oder benutzt</translation>
    </message>
</context>
<context>
    <name>scepter::ui::PendingQueue</name>
    <message>
        <source>waits for %1, expires in %2</source>
        <translation>wartet seit %1, noch %2</translation>
    </message>
    <message>
        <source>Requests that wait for a decision</source>
        <translation>Anfragen, die auf eine Entscheidung warten</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for a decision</source>
        <translation>
            <numerusform>%n Anfrage wartet auf eine Entscheidung</numerusform>
            <numerusform>%n Anfragen warten auf eine Entscheidung</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Alle %1 zeigen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare %1 with its registration</source>
        <translation>%1 mit der Registrierung vergleichen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Genehmigen</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>%1 genehmigen</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Ablehnen…</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>%1 ablehnen</translation>
    </message>
    <message>
        <source>differs from its registration</source>
        <translation>weicht von der Registrierung ab</translation>
    </message>
    <message>
        <source>first certificate</source>
        <translation>erstes Zertifikat</translation>
    </message>
    <message>
        <source>renewal</source>
        <translation>Erneuerung</translation>
    </message>
    <message>
        <source>Show all that wait</source>
        <translation>Alle wartenden zeigen</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ProtectionStep</name>
    <message>
        <source>Protection</source>
        <translation>Schutz</translation>
    </message>
    <message>
        <source>How are its keys protected?</source>
        <translation>Wie werden die Schlüssel geschützt?</translation>
    </message>
    <message>
        <source>Whoever has the keys can issue certificates in the name of this authority. The passphrase encrypts them in the site file, and is asked for when the site is opened.</source>
        <translation>Wer die Schlüssel hat, kann im Namen dieser Zertifizierungsstelle Zertifikate ausstellen. Die Passphrase verschlüsselt sie in der Standortdatei und wird beim Öffnen des Standorts abgefragt.</translation>
    </message>
    <message>
        <source>&amp;Laboratory: no passphrase</source>
        <translation>&amp;Labor: keine Passphrase</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>Wieder&amp;holung</translation>
    </message>
    <message>
        <source>The keys lie in the site file as they are: whoever can read the file can issue certificates. Only for trying out.</source>
        <translation>Die Schlüssel liegen unverschlüsselt in der Standortdatei: Wer die Datei lesen kann, kann Zertifikate ausstellen. Nur zum Ausprobieren.</translation>
    </message>
    <message>
        <source>For trying out only.</source>
        <translation>Nur zum Ausprobieren.</translation>
    </message>
    <message>
        <source>Several words that do not belong together are easy to remember and hard to guess. It cannot be recovered when it is lost.</source>
        <translation>Mehrere Wörter, die nicht zusammengehören, sind leicht zu merken und schwer zu erraten. Eine verlorene Passphrase lässt sich nicht wiederherstellen.</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Stimmt überein.</translation>
    </message>
    <message>
        <source>This is not the same passphrase as above.</source>
        <translation>Dies stimmt nicht mit der Passphrase oben überein.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ReadyStep</name>
    <message>
        <source>Ready</source>
        <translation>Bereit</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 ist bereit</translation>
    </message>
    <message>
        <source>Register devices on the page Devices. Each of them needs these lines, and a challenge of its own.</source>
        <translation>Registrieren Sie Geräte auf der Seite „Geräte“. Jedes benötigt diese Angaben und ein eigenes Challenge-Passwort.</translation>
    </message>
    <message>
        <source>%1 may enrol now</source>
        <translation>%1 darf jetzt ein Zertifikat anfordern</translation>
    </message>
    <message>
        <source>Type this into the device. Its request and its certificate appear by themselves.</source>
        <translation>Geben Sie dies am Gerät ein. Anfrage und Zertifikat erscheinen dann von selbst.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Läuft</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RegisterDeviceDialog</name>
    <message>
        <source>Register a device</source>
        <translation>Gerät registrieren</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>The device gets a certificate when it asks with this name and proves itself with its challenge.</source>
        <translation>Das Gerät erhält ein Zertifikat, wenn es mit diesem Namen anfragt und sich mit seinem Challenge-Passwort ausweist.</translation>
    </message>
    <message>
        <source>Certificates that the device has already are not changed.</source>
        <translation>Zertifikate, die das Gerät bereits hat, ändern sich nicht.</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registrieren</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Speiche&amp;rn</translation>
    </message>
    <message>
        <source>%1 is registered</source>
        <translation>%1 ist registriert</translation>
    </message>
    <message>
        <source>Type this into the device. It may enrol from now on.</source>
        <translation>Geben Sie dies am Gerät ein. Es darf ab jetzt Zertifikate anfordern.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RegistrationForm</name>
    <message>
        <source>Kept as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation>Weitere &amp;Optionen</translation>
    </message>
    <message>
        <source>Host &amp;name</source>
        <translation>Host&amp;name</translation>
    </message>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>IP &amp;address</source>
        <translation>IP-&amp;Adresse</translation>
    </message>
    <message>
        <source>&amp;Serial number</source>
        <translation>&amp;Seriennummer</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>What kind of certificate the device gets.</source>
        <translation>Welche Art von Zertifikat das Gerät erhält.</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge-Passwort</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Immer</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Letzter Tag</translation>
    </message>
    <message>
        <source>May enro&amp;l</source>
        <translation>Zu&amp;gelassen</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>Certi&amp;ficates</source>
        <translation>Zerti&amp;fikate</translation>
    </message>
    <message>
        <source>How many may be issued to this device, renewals included.</source>
        <translation>Wie viele diesem Gerät ausgestellt werden dürfen, Erneuerungen eingeschlossen.</translation>
    </message>
    <message>
        <source>Not&amp;es</source>
        <translation>No&amp;tizen</translation>
    </message>
    <message>
        <source>Fully qualified, as the device states it in its request.</source>
        <translation>Vollqualifiziert, wie ihn das Gerät in seiner Anfrage angibt.</translation>
    </message>
    <message>
        <source>A device needs a host name, for example r1.office.example.</source>
        <translation>Ein Gerät braucht einen Hostnamen, zum Beispiel r1.office.example.</translation>
    </message>
    <message>
        <source>When given, the device has to state this address in its request.</source>
        <translation>Wenn angegeben, muss das Gerät diese Adresse in seiner Anfrage nennen.</translation>
    </message>
    <message>
        <source>When given, the device has to state this number in its request.</source>
        <translation>Wenn angegeben, muss das Gerät diese Nummer in seiner Anfrage nennen.</translation>
    </message>
    <message>
        <source>This day is over: the device is refused from now on.</source>
        <translation>Dieser Tag ist vorbei: Das Gerät wird ab jetzt abgelehnt.</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatisch</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>Von Hand</translation>
    </message>
    <message>
        <source>Appro&amp;val</source>
        <translation>Geneh&amp;migung</translation>
    </message>
    <message>
        <source>By hand: each request waits until you approve or reject it on the Requests page.</source>
        <translation>Von Hand: Jede Anfrage wartet, bis Sie sie auf der Seite Anfragen genehmigen oder ablehnen.</translation>
    </message>
    <message>
        <source>The certificate alone</source>
        <translation>Nur das Zertifikat</translation>
    </message>
    <message>
        <source>With the CAs above it, without the root</source>
        <translation>Mit den Zertifizierungsstellen darüber, ohne die oberste</translation>
    </message>
    <message>
        <source>With all CAs above it</source>
        <translation>Mit allen Zertifizierungsstellen darüber</translation>
    </message>
    <message>
        <source>Repl&amp;y</source>
        <translation>Ant&amp;wort</translation>
    </message>
    <message>
        <source>What the device is sent. Cisco VPN clients require the CA&apos;s certificate in the reply, Juniper forbids it.</source>
        <translation>Was das Gerät erhält. VPN-Clients von Cisco verlangen das Zertifikat der Zertifizierungsstelle in der Antwort, Juniper verbietet es.</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Schwache Verfahren</translation>
    </message>
    <message>
        <source>As the profile says</source>
        <translation>Wie im Profil</translation>
    </message>
    <message>
        <source>As the profile says: %1</source>
        <translation>Wie im Profil: %1</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RejectDialog</name>
    <message>
        <source>Reject the request of %1</source>
        <translation>Anfrage von %1 ablehnen</translation>
    </message>
    <message>
        <source>The device is refused when it asks again, and its challenge is withdrawn. Its registration stays: with a new challenge it may ask anew.</source>
        <translation>Das Gerät wird abgewiesen, wenn es wieder anfragt, und sein Challenge-Passwort wird zurückgezogen. Die Registrierung bleibt: Mit einem neuen Challenge-Passwort darf es neu anfragen.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>The device is told it, and it stays in the history. Say what the person at the device should do.</source>
        <translation>Das Gerät erfährt ihn, und er bleibt im Verlauf. Sagen Sie, was die Person am Gerät tun soll.</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>Ab&amp;lehnen</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RequestDetail</name>
    <message>
        <source>What %1 was given</source>
        <translation>Was %1 erhalten hat</translation>
    </message>
    <message>
        <source>Why was %1 refused?</source>
        <translation>Warum wurde %1 abgelehnt?</translation>
    </message>
    <message>
        <source>What did %1 want?</source>
        <translation>Was wollte %1?</translation>
    </message>
    <message>
        <source>What went wrong here for %1?</source>
        <translation>Was ist hier bei %1 schiefgegangen?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Nachricht</translation>
    </message>
    <message>
        <source>Co&amp;py as text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Save message…</source>
        <translation>&amp;Nachricht speichern…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Vorgang</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>Nachrichtentyp</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Key (SHA-256)</source>
        <translation>Schlüssel (SHA-256)</translation>
    </message>
    <message>
        <source>Request (SHA-256)</source>
        <translation>Anfrage (SHA-256)</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-Status</translation>
    </message>
    <message>
        <source>failInfo</source>
        <translation>failInfo</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>What was received, in hexadecimal</source>
        <translation>Empfangene Daten, hexadezimal</translation>
    </message>
    <message>
        <source>No bytes were kept of this request.</source>
        <translation>Von dieser Anfrage wurden keine Bytes gespeichert.</translation>
    </message>
    <message>
        <source>transaction %1</source>
        <translation>Transaktion %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>von %1</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Nachricht speichern</translation>
    </message>
    <message>
        <source>Messages (*.der *.bin)</source>
        <translation>Nachrichten (*.der *.bin)</translation>
    </message>
    <message>
        <source>May %1 have a certificate?</source>
        <translation>Darf %1 ein Zertifikat erhalten?</translation>
    </message>
    <message>
        <source>%1 may fetch its certificate</source>
        <translation>%1 darf sein Zertifikat abholen</translation>
    </message>
    <message>
        <source>%1 was rejected</source>
        <translation>%1 wurde abgelehnt</translation>
    </message>
    <message>
        <source>Nobody decided on %1</source>
        <translation>Über %1 hat niemand entschieden</translation>
    </message>
    <message>
        <source>%1 was told to wait</source>
        <translation>%1 musste warten</translation>
    </message>
    <message>
        <source>What %1 was told</source>
        <translation>Was %1 erfahren hat</translation>
    </message>
    <message>
        <source>Beside the registration</source>
        <translation>Neben der Registrierung</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Schwache Verfahren</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Device, address, transaction</source>
        <translation>Gerät, Adresse, Transaktion</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>Noch nichts eingegangen</translation>
    </message>
    <message>
        <source>Whatever reaches the listener is listed here, also what is no SCEP at all. Start the listener, and let a device ask for its certificate.</source>
        <translation>Hier erscheint alles, was den Dienst erreicht, auch was gar kein SCEP ist. Starten Sie den Dienst und lassen Sie ein Gerät sein Zertifikat anfordern.</translation>
    </message>
    <message>
        <source>Select a request to see why it was answered as it was.</source>
        <translation>Wählen Sie eine Anfrage aus, um zu sehen, warum sie so beantwortet wurde.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Ausgestellt</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>Not SCEP</source>
        <translation>Kein SCEP</translation>
    </message>
    <message>
        <source>Show the &amp;device</source>
        <translation>&amp;Gerät anzeigen</translation>
    </message>
    <message>
        <source>Show the cer&amp;tificate</source>
        <translation>&amp;Zertifikat anzeigen</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als &amp;Text kopieren</translation>
    </message>
    <message>
        <source>&amp;Save the message…</source>
        <translation>&amp;Nachricht speichern…</translation>
    </message>
    <message>
        <source>live · %1 today, %2 refused</source>
        <translation>live · %1 heute, %2 abgelehnt</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartend</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>G&amp;enehmigen</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>&amp;Ablehnen…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RevocationsPage</name>
    <message>
        <source>Revocations</source>
        <translation>Widerrufe</translation>
    </message>
    <message>
        <source>Device, serial number</source>
        <translation>Gerät, Seriennummer</translation>
    </message>
    <message>
        <source>Nothing is revoked</source>
        <translation>Nichts widerrufen</translation>
    </message>
    <message>
        <source>A certificate is revoked on the Certificates page, with a reason.</source>
        <translation>Ein Zertifikat wird auf der Seite „Zertifikate“ unter Angabe eines Grundes widerrufen.</translation>
    </message>
    <message>
        <source>Go to Certificates</source>
        <translation>Zu den Zertifikaten</translation>
    </message>
    <message>
        <source>&amp;Publish list now</source>
        <translation>Liste jetzt &amp;veröffentlichen</translation>
    </message>
    <message>
        <source>Signs a revocation list with everything that is revoked now</source>
        <translation>Signiert eine Sperrliste mit allem, was derzeit widerrufen ist</translation>
    </message>
    <message>
        <source>Show the &amp;certificate</source>
        <translation>&amp;Zertifikat anzeigen</translation>
    </message>
    <message>
        <source>Take off &amp;hold…</source>
        <translation>Aussetzung au&amp;fheben…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RevokeDialog</name>
    <message>
        <source>No reason given</source>
        <translation>Kein Grund angegeben</translation>
    </message>
    <message>
        <source>Key compromised</source>
        <translation>Schlüssel kompromittiert</translation>
    </message>
    <message>
        <source>Name or owner changed</source>
        <translation>Name oder Besitzer geändert</translation>
    </message>
    <message>
        <source>Replaced by a newer certificate</source>
        <translation>Durch neueres Zertifikat ersetzt</translation>
    </message>
    <message>
        <source>Device out of service</source>
        <translation>Gerät außer Betrieb</translation>
    </message>
    <message>
        <source>On hold for now</source>
        <translation>Vorläufig ausgesetzt</translation>
    </message>
    <message>
        <source>For when none of the others fits. Whoever reads the list later will not know why.</source>
        <translation>Wenn kein anderer Grund zutrifft. Wer die Liste später liest, erfährt nicht, warum.</translation>
    </message>
    <message>
        <source>Somebody else has, or may have, the device&apos;s private key: it was stolen, copied or sold with its storage. Whatever the certificate protected should be looked at.</source>
        <translation>Jemand anders hat den privaten Schlüssel des Geräts oder könnte ihn haben: Er wurde gestohlen, kopiert oder mitsamt dem Speicher verkauft. Was das Zertifikat geschützt hat, sollte überprüft werden.</translation>
    </message>
    <message>
        <source>The device is now called otherwise or belongs to somebody else. Its key is not in danger.</source>
        <translation>Das Gerät heißt jetzt anders oder gehört jemand anderem. Sein Schlüssel ist nicht gefährdet.</translation>
    </message>
    <message>
        <source>The device has another certificate that takes this one&apos;s place. Its key is not in danger.</source>
        <translation>Das Gerät hat ein anderes Zertifikat, das dieses ersetzt. Sein Schlüssel ist nicht gefährdet.</translation>
    </message>
    <message>
        <source>The device was switched off for good. Its key is not in danger.</source>
        <translation>Das Gerät wurde endgültig abgeschaltet. Sein Schlüssel ist nicht gefährdet.</translation>
    </message>
    <message>
        <source>Invalid until you release it: the only reason that can be taken back. For a device that is missing and may turn up again.</source>
        <translation>Ungültig, bis Sie die Aussetzung aufheben: der einzige Grund, der sich zurücknehmen lässt. Für ein vermisstes Gerät, das wieder auftauchen kann.</translation>
    </message>
    <message>
        <source>Revoke a certificate</source>
        <translation>Zertifikat widerrufen</translation>
    </message>
    <message>
        <source>Revoke %1 certificates</source>
        <translation>%1 Zertifikate widerrufen</translation>
    </message>
    <message>
        <source>Everybody who reads the next list of revoked certificates stops trusting them. A device whose registration is open may enrol again; disable it as well if it should not.</source>
        <translation>Wer die nächste Sperrliste liest, vertraut den Zertifikaten nicht mehr. Ein Gerät mit offener Registrierung darf erneut ein Zertifikat anfordern; deaktivieren Sie es ebenfalls, wenn es das nicht soll.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Grund auswählen</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Grund</translation>
    </message>
    <message>
        <source>It is published with the list and stays in the history.</source>
        <translation>Er wird mit der Liste veröffentlicht und bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>Re&amp;voke</source>
        <translation>&amp;Widerrufen</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Läuft ab</translation>
    </message>
    <message>
        <source>Certificates to be revoked</source>
        <translation>Zu widerrufende Zertifikate</translation>
    </message>
    <message>
        <source>&amp;I understand that nobody trusts them until they are released</source>
        <translation>Mir ist &amp;bewusst, dass ihnen bis zur Aufhebung niemand vertraut</translation>
    </message>
    <message>
        <source>&amp;I understand that this cannot be taken back</source>
        <translation>Mir ist &amp;bewusst, dass dies nicht rückgängig zu machen ist</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RungRow</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not reached</source>
        <translation>nicht erreicht</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>Gesehen: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Erwartet: %1</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Eingabe verbergen</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Eingabe anzeigen</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SelectionPane</name>
    <message>
        <source>Selection</source>
        <translation>Auswahl</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>&amp;Verwerfen</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Ü&amp;bernehmen</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>&amp;Listens on</source>
        <translation>&amp;Lauscht auf</translation>
    </message>
    <message>
        <source>An address of this computer and a port, for example 192.0.2.5:8080. Several are separated by commas; 0.0.0.0 stands for all of them.</source>
        <translation>Eine Adresse dieses Computers und ein Port, zum Beispiel 192.0.2.5:8080. Mehrere werden durch Kommas getrennt; 0.0.0.0 steht für alle.</translation>
    </message>
    <message>
        <source>Restart the &amp;listener</source>
        <translation>Dienst &amp;neu starten</translation>
    </message>
    <message>
        <source>What devices are told</source>
        <translation>Angaben für Geräte</translation>
    </message>
    <message>
        <source>Public &amp;URL</source>
        <translation>Öffentliche &amp;URL</translation>
    </message>
    <message>
        <source>Where devices and readers of revocation lists find this computer, for example http://ca.example:8080. Empty: the first address above. It stands in certificates that are issued from now on.</source>
        <translation>Wo Geräte und Leser von Sperrlisten diesen Computer finden, zum Beispiel http://ca.example:8080. Leer: die erste Adresse oben. Sie steht in Zertifikaten, die ab jetzt ausgestellt werden.</translation>
    </message>
    <message>
        <source>How long things last</source>
        <translation>Gültigkeitsdauer</translation>
    </message>
    <message>
        <source>One-time &amp;challenge (minutes)</source>
        <translation>Einmaliges &amp;Challenge-Passwort (Minuten)</translation>
    </message>
    <message>
        <source>How long a new challenge can be used, unless another time is given when it is made.</source>
        <translation>Wie lange ein neues Challenge-Passwort verwendbar ist, sofern beim Erzeugen keine andere Dauer angegeben wird.</translation>
    </message>
    <message>
        <source>&amp;Revocation list (days)</source>
        <translation>&amp;Sperrliste (Tage)</translation>
    </message>
    <message>
        <source>After so many days a published list is out of date, and devices that check it refuse the certificates of this authority.</source>
        <translation>Nach so vielen Tagen ist eine veröffentlichte Liste veraltet, und Geräte, die sie prüfen, lehnen die Zertifikate dieser Zertifizierungsstelle ab.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Dieser Computer</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation>Da&amp;rstellung</translation>
    </message>
    <message>
        <source>Takes effect at once, for you alone.</source>
        <translation>Gilt sofort und nur für Sie.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Anhal&amp;ten</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>&amp;Entsperren…</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>S&amp;tarten</translation>
    </message>
    <message>
        <source>The listener still runs with the former settings. It takes the new ones when it is restarted.</source>
        <translation>Der Dienst läuft noch mit den bisherigen Einstellungen. Die neuen übernimmt er bei einem Neustart.</translation>
    </message>
    <message>
        <source>&amp;HTTPS on</source>
        <translation>&amp;HTTPS auf</translation>
    </message>
    <message>
        <source>Likewise, with a certificate that this authority issues to itself. Empty: no HTTPS. SCEP does not need it, some clients do.</source>
        <translation>Ebenso, mit einem Zertifikat, das diese Zertifizierungsstelle sich selbst ausstellt. Leer: kein HTTPS. SCEP braucht es nicht, manche Clients schon.</translation>
    </message>
    <message>
        <source>&amp;Failures a minute</source>
        <translation>&amp;Fehlversuche je Minute</translation>
    </message>
    <message>
        <source>An address that fails more often is told to wait. 0: it may fail as often as it likes.</source>
        <translation>Eine Adresse mit mehr Fehlversuchen muss warten. 0: beliebig viele.</translation>
    </message>
    <message>
        <source>Whether that limit goes for programs on this computer too.</source>
        <translation>Ob diese Grenze auch für Programme auf diesem Computer gilt.</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>ohne Grenze</translation>
    </message>
    <message>
        <source>limited as well</source>
        <translation>ebenfalls begrenzt</translation>
    </message>
    <message>
        <source>Unknown &amp;names of a CA</source>
        <translation>Unbe&amp;kannte CA-Namen</translation>
    </message>
    <message>
        <source>What a device is told that asks for a CA by a name that this site does not have. Many devices send some name although there is only one CA.</source>
        <translation>Was ein Gerät erhält, das eine CA mit einem Namen verlangt, den es hier nicht gibt. Viele Geräte senden irgendeinen Namen, obwohl es nur eine CA gibt.</translation>
    </message>
    <message>
        <source>the first CA</source>
        <translation>die erste CA</translation>
    </message>
    <message>
        <source>that there is none</source>
        <translation>dass es keine gibt</translation>
    </message>
    <message>
        <source>How long requests are kept</source>
        <translation>Wie lange Anfragen bleiben</translation>
    </message>
    <message>
        <source>Re&amp;quests at most</source>
        <translation>&amp;Anfragen höchstens</translation>
    </message>
    <message>
        <source>The oldest go first, with their messages and the reasons. 0: all are kept.</source>
        <translation>Die ältesten gehen zuerst, mit ihren Nachrichten und den Gründen. 0: Alle bleiben.</translation>
    </message>
    <message>
        <source>&amp;Days at most</source>
        <translation>Ta&amp;ge höchstens</translation>
    </message>
    <message>
        <source>Older ones go too. 0: they are kept for ever. What waits for a decision always stays.</source>
        <translation>Ältere gehen auch. 0: Sie bleiben für immer. Was auf eine Entscheidung wartet, bleibt stets.</translation>
    </message>
    <message>
        <source>Start listening when a site &amp;opens</source>
        <translation>Dienst beim Beim &amp;Öffnen eines Standorts lauschenÖffnen eines Standorts starten</translation>
    </message>
    <message>
        <source>As soon as the key of its authority is unlocked, and for you alone.</source>
        <translation>Sobald der Schlüssel der Zertifizierungsstelle entsperrt ist, und nur für Sie.</translation>
    </message>
    <message>
        <source>From th&amp;is computer</source>
        <translation>Von d&amp;iesem Computer</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SiteView</name>
    <message>
        <source>Overview</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Geräte</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Challenges</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Anfragen</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Revocations</source>
        <translation>Widerrufe</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 mit Fehlern</translation>
    </message>
    <message>
        <source>%1 expire within 30 days</source>
        <translation>%1 mit Ablauf in 30 Tagen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät</numerusform>
            <numerusform>%Ln Geräte</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wait for a decision</source>
        <translation>%1 warten auf eine Entscheidung</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SiteWizard</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>Ü&amp;berspringen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Neuer Standort</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>The keys of %1 are being made. Long keys take some seconds.</source>
        <translation>Die Schlüssel von %1 werden erzeugt. Lange Schlüssel brauchen einige Sekunden.</translation>
    </message>
    <message>
        <source>The listener is starting.</source>
        <translation>Der Dienst wird gestartet.</translation>
    </message>
    <message>
        <source>Open a site</source>
        <translation>Standort öffnen</translation>
    </message>
    <message>
        <source>Scepter sites (*.scepter)</source>
        <translation>Scepter-Standorte (*.scepter)</translation>
    </message>
    <message>
        <source>%1 is being opened.</source>
        <translation>%1 wird geöffnet.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Erneut versuchen</translation>
    </message>
    <message>
        <source>&amp;Make the keys</source>
        <translation>S&amp;chlüssel erzeugen</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registrieren</translation>
    </message>
    <message>
        <source>&amp;Open the site</source>
        <translation>Standort ö&amp;ffnen</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Weiter</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>scepter::ui::StatusStrip</name>
    <message>
        <source>Signing key unlocked</source>
        <translation>Signaturschlüssel entsperrt</translation>
    </message>
    <message>
        <source>Signing key locked. Unlock…</source>
        <translation>Signaturschlüssel gesperrt. Entsperren…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>scepter::ui::TopBar</name>
    <message>
        <source>SCEP URL</source>
        <translation>SCEP-URL</translation>
    </message>
    <message>
        <source>Search everything (%1)</source>
        <translation>Überall suchen (%1)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Überall suchen</translation>
    </message>
    <message>
        <source>A name, an address, the serial number of a device or certificate, or a transaction</source>
        <translation>Ein Name, eine Adresse, die Seriennummer eines Geräts oder Zertifikats oder eine Transaktion</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>abgelaufen am %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>gültig bis %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Anhalten</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starten</translation>
    </message>
    <message>
        <source>Stop the listener</source>
        <translation>Dienst anhalten</translation>
    </message>
    <message>
        <source>Start the listener</source>
        <translation>Dienst starten</translation>
    </message>
</context>
<context>
    <name>scepter::ui::UnlockDialog</name>
    <message>
        <source>Unlock %1</source>
        <translation>%1 entsperren</translation>
    </message>
    <message>
        <source>Without its key the authority signs nothing: devices are refused and lists of revoked certificates cannot be published.</source>
        <translation>Ohne ihren Schlüssel signiert die Zertifizierungsstelle nichts: Geräte werden abgelehnt, und Sperrlisten können nicht veröffentlicht werden.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Passphrase</translation>
    </message>
    <message>
        <source>The one that was chosen when the authority was made.</source>
        <translation>Die beim Anlegen der Zertifizierungsstelle gewählte.</translation>
    </message>
    <message>
        <source>Opening the key</source>
        <translation>Schlüssel wird geöffnet</translation>
    </message>
    <message>
        <source>This passphrase does not open the key. Is Caps Lock on?</source>
        <translation>Diese Passphrase öffnet den Schlüssel nicht. Ist die Feststelltaste aktiv?</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Wird geöffnet…</translation>
    </message>
    <message>
        <source>This takes a moment, by intent: it makes guessing slow.</source>
        <translation>Dies dauert mit Absicht einen Moment: So wird Raten langsam.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>&amp;Entsperren</translation>
    </message>
</context>
<context>
    <name>scepter::ui::WeakAlgorithmsDialog</name>
    <message>
        <source>Weak algorithms of %1</source>
        <translation>Schwache Verfahren von %1</translation>
    </message>
    <message>
        <source>Its last request used %1. What is not allowed here is refused; all other devices stay as they are.</source>
        <translation>Seine letzte Anfrage benutzte %1. Was hier nicht erlaubt ist, wird abgelehnt; alle anderen Geräte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>What is not allowed here is refused; all other devices stay as they are.</source>
        <translation>Was hier nicht erlaubt ist, wird abgelehnt; alle anderen Geräte bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Erlaubt</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Speiche&amp;rn</translation>
    </message>
</context>
<context>
    <name>scepter::ui::WeakChoice</name>
    <message>
        <source>Without end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>Last day of the weak algorithms</source>
        <translation>Letzter Tag der schwachen Verfahren</translation>
    </message>
    <message>
        <source>Weak algorithms end</source>
        <translation>Ende der schwachen Verfahren</translation>
    </message>
    <message>
        <source>Only for devices that cannot do better.</source>
        <translation>Nur für Geräte, die nichts Besseres beherrschen.</translation>
    </message>
    <message>
        <source>This day is over: they are refused from now on.</source>
        <translation>Dieser Tag ist vorbei: Sie werden ab sofort abgelehnt.</translation>
    </message>
    <message>
        <source>Without an end nobody will look at this device again. A day is wise, even a late one.</source>
        <translation>Ohne Ende sieht niemand mehr nach diesem Gerät. Ein Tag ist klug, auch ein später.</translation>
    </message>
    <message>
        <source>Whoever records the enrolment can read the challenge of single DES, and a signature with MD5 can be forged.</source>
        <translation>Wer den Abruf aufzeichnet, kann bei einfachem DES das Challenge-Passwort lesen, und eine Signatur mit MD5 lässt sich fälschen.</translation>
    </message>
    <message>
        <source>Old and weak, though not easily broken. New devices should do without.</source>
        <translation>Alt und schwach, aber nicht leicht zu brechen. Neue Geräte sollten ohne auskommen.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::WhyLadder</name>
    <message>
        <source>Why</source>
        <translation>Warum</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>    Seen: %1</source>
        <translation>    Gesehen: %1</translation>
    </message>
    <message>
        <source>    Expected: %1</source>
        <translation>    Erwartet: %1</translation>
    </message>
</context>
</TS>
