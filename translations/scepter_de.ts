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
    <name>ChallengeWords</name>
    <message>
        <source>Shown only now. Good for any number of certificates.</source>
        <translation>Wird nur jetzt angezeigt. Gilt für beliebig viele Zertifikate.</translation>
    </message>
    <message>
        <source>Shown only now. Good for one certificate.</source>
        <translation>Wird nur jetzt angezeigt. Gilt für ein Zertifikat.</translation>
    </message>
    <message numerus="yes">
        <source>Shown only now. Good for %n certificate(s).</source>
        <translation>
            <numerusform>Wird nur jetzt angezeigt. Gilt für %n Zertifikat.</numerusform>
            <numerusform>Wird nur jetzt angezeigt. Gilt für %n Zertifikate.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown only now. Good for any number of certificates and for %1, until %2.</source>
        <translation>Wird nur jetzt angezeigt. Gilt für beliebig viele Zertifikate und noch %1, bis %2.</translation>
    </message>
    <message>
        <source>Shown only now. Good for one certificate and for %1, until %2.</source>
        <translation>Wird nur jetzt angezeigt. Gilt für ein Zertifikat und noch %1, bis %2.</translation>
    </message>
    <message numerus="yes">
        <source>Shown only now. Good for %n certificate(s) and for %1, until %2.</source>
        <translation>
            <numerusform>Wird nur jetzt angezeigt. Gilt für %n Zertifikat und noch %1, bis %2.</numerusform>
            <numerusform>Wird nur jetzt angezeigt. Gilt für %n Zertifikate und noch %1, bis %2.</numerusform>
        </translation>
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
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Export all devices</source>
        <translation>Alle Geräte exportieren</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-Dateien (*.csv)</translation>
    </message>
    <message>
        <source>Change the registered address of %1?</source>
        <translation>Registrierte Adresse von %1 ändern?</translation>
    </message>
    <message>
        <source>Change the registered serial number of %1?</source>
        <translation>Registrierte Seriennummer von %1 ändern?</translation>
    </message>
    <message>
        <source>From %1 to %2. Its next request is held against the new one; the certificates that it holds stay as they are.</source>
        <translation>Bisher %1, neu %2. Die nächste Anfrage wird mit dem neuen Wert verglichen; Zertifikate, die das Gerät hat, bleiben, wie sie sind.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Take this value</source>
        <translation>&amp;Diesen Wert übernehmen</translation>
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
    <message>
        <source>&amp;Register from this request…</source>
        <translation>Aus dieser &amp;Anfrage registrieren…</translation>
    </message>
    <message>
        <source>&amp;Open the certificate</source>
        <translation>&amp;Zertifikat öffnen</translation>
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
    <message>
        <source>%1 is registered. It gets its certificate when it asks again.</source>
        <translation>%1 ist registriert. Das Gerät erhält sein Zertifikat, wenn es wieder anfragt.</translation>
    </message>
    <message>
        <source>No registration covers this device. Register it from this request, or reject it; it waits at the latest until %1.</source>
        <translation>Keine Registrierung deckt dieses Gerät ab. Registrieren Sie es aus dieser Anfrage oder lehnen Sie sie ab; sie wartet längstens bis %1.</translation>
    </message>
</context>
<context>
    <name>RevocationSource</name>
    <message>
        <source>A list that asks for a password cannot be read. Leave user and password out.</source>
        <translation>Eine Liste, die ein Passwort verlangt, kann nicht gelesen werden. Lassen Sie Benutzer und Passwort weg.</translation>
    </message>
    <message>
        <source>State http://… or https://…, or the whole path of a file on this computer.</source>
        <translation>Geben Sie http://… oder https://… an, oder den ganzen Pfad einer Datei auf diesem Computer.</translation>
    </message>
</context>
<context>
    <name>SignerActions</name>
    <message>
        <source>This trusted signer was removed meanwhile.</source>
        <translation>Dieser vertrauenswürdige Unterzeichner wurde inzwischen entfernt.</translation>
    </message>
    <message>
        <source>Switch off %1?</source>
        <translation>%1 ausschalten?</translation>
    </message>
    <message>
        <source>What it signs is no longer admitted on its word. Certificates that devices got stay valid, and you can switch it on again.</source>
        <translation>Was er signiert, wird nicht mehr auf sein Wort hin zugelassen. Zertifikate, die Geräte erhalten haben, bleiben gültig, und er lässt sich wieder einschalten.</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>&amp;Ausschalten</translation>
    </message>
    <message>
        <source>Remove %1 from the trusted signers?</source>
        <translation>%1 aus den vertrauenswürdigen Unterzeichnern entfernen?</translation>
    </message>
    <message>
        <source>What it signs is no longer admitted on its word. Certificates that devices got stay valid. To trust it again, its certificate is needed once more.</source>
        <translation>Was er signiert, wird nicht mehr auf sein Wort hin zugelassen. Zertifikate, die Geräte erhalten haben, bleiben gültig. Um ihm wieder zu vertrauen, wird sein Zertifikat erneut benötigt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>SignerWords</name>
    <message>
        <source>CA</source>
        <translation>CA</translation>
    </message>
    <message>
        <source>Pinned</source>
        <translation>Einzeln</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Ausgeschaltet</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Abgelaufen</translation>
    </message>
    <message>
        <source>Valid from %1</source>
        <translation>Gültig ab %1</translation>
    </message>
    <message>
        <source>Expires in %1</source>
        <translation>Noch %1 gültig</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Noch nicht gelesen</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Gelesen %1</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>Fault; that of %1 counts</source>
        <translation>Fehler; die von %1 gilt</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Nicht lesbar</translation>
    </message>
    <message>
        <source>Self-signed only</source>
        <translation>Nur selbstsigniert</translation>
    </message>
    <message>
        <source>Self-signed, or issued here</source>
        <translation>Selbstsigniert oder hier ausgestellt</translation>
    </message>
    <message>
        <source>Also trusted signers</source>
        <translation>Auch vertrauenswürdige Unterzeichner</translation>
    </message>
    <message>
        <source>Trusted signers only</source>
        <translation>Nur vertrauenswürdige Unterzeichner</translation>
    </message>
    <message>
        <source>A device signs with the key of its request and presents a challenge, each time. It cannot renew with the certificate that it has.</source>
        <translation>Ein Gerät signiert mit dem Schlüssel seiner Anfrage und legt ein Challenge-Passwort vor, jedes Mal. Es kann nicht mit dem Zertifikat erneuern, das es hat.</translation>
    </message>
    <message>
        <source>A new device presents a challenge; one that was given a certificate here renews with it. Trusted signers are not looked at.</source>
        <translation>Ein neues Gerät legt ein Challenge-Passwort vor; eines, das hier ein Zertifikat erhalten hat, erneuert damit. Vertrauenswürdige Unterzeichner werden nicht beachtet.</translation>
    </message>
    <message>
        <source>New devices and renewals as usual; and what a trusted signer has signed needs no challenge.</source>
        <translation>Neue Geräte und Erneuerungen wie üblich; und was ein vertrauenswürdiger Unterzeichner signiert hat, braucht kein Challenge-Passwort.</translation>
    </message>
    <message>
        <source>Whatever no trusted signer has signed is refused: a challenge does not help, and devices cannot renew by themselves.</source>
        <translation>Was kein vertrauenswürdiger Unterzeichner signiert hat, wird abgelehnt: Ein Challenge-Passwort hilft nicht, und Geräte können nicht selbst erneuern.</translation>
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
    <message>
        <source>Open until %1</source>
        <translation>Offen bis %1</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Künftig</translation>
    </message>
    <message>
        <source>Admitted from %1</source>
        <translation>Zugelassen ab %1</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Verbraucht</translation>
    </message>
    <message>
        <source>All of its certificates were issued: %1 of %2</source>
        <translation>Alle Zertifikate sind ausgestellt: %1 von %2</translation>
    </message>
    <message>
        <source>Admitted until %1</source>
        <translation>Zugelassen bis %1</translation>
    </message>
</context>
<context>
    <name>scepter::AuditTable</name>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Geändert</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Gelöscht</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Zurückgezogen</translation>
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
        <source>Alarm</source>
        <translation>Alarm</translation>
    </message>
    <message>
        <source>name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>demand on the address</source>
        <translation>Vorgabe zur Adresse</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>demand on the serial number</source>
        <translation>Vorgabe zur Seriennummer</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>Netzwerke</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>state</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>admitted from</source>
        <translation>zugelassen ab</translation>
    </message>
    <message>
        <source>admitted until</source>
        <translation>zugelassen bis</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>Genehmigung</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>weak algorithms</source>
        <translation>schwache Verfahren</translation>
    </message>
    <message>
        <source>weak algorithms until</source>
        <translation>schwache Verfahren bis</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>Notizen</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>none</source>
        <translation>leer</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>field, value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 %2 → %3</source>
        <comment>field, from, to</comment>
        <translation>%1 %2 → %3</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>device %1</source>
        <translation>Gerät %1</translation>
    </message>
    <message>
        <source>challenge %1 of %2</source>
        <translation>Challenge-Passwort %1 von %2</translation>
    </message>
    <message>
        <source>request %1 of %2</source>
        <translation>Anfrage %1 von %2</translation>
    </message>
    <message>
        <source>NDES account %1</source>
        <translation>NDES-Konto %1</translation>
    </message>
    <message>
        <source>trusted signer %1</source>
        <translation>vertrauenswürdiger Unterzeichner %1</translation>
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
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Verwendungen</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>%1 alone, of the profile %2</source>
        <translation>nur %1, mit dem Profil %2</translation>
    </message>
    <message>
        <source>%1 alone, through the registration %2</source>
        <translation>nur %1, durch die Registrierung %2</translation>
    </message>
    <message>
        <source>any device of the profile %1</source>
        <translation>jedes Gerät mit dem Profil %1</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, unbegrenzt</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>NDES page</source>
        <translation>NDES-Seite</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administrator</translation>
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
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Netzwerke</translation>
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
    <message>
        <source>The account was removed meanwhile.</source>
        <translation>Das Konto wurde inzwischen entfernt.</translation>
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
    <name>scepter::ui::AuditDetail</name>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Anzeigen</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>Woran</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Änderungen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Eintrag</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Person, device, value</source>
        <translation>Person, Gerät, Wert</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Noch nichts geschehen</translation>
    </message>
    <message>
        <source>Each change of a device or a challenge, each decision and each alarm is listed here, with who did it and when.</source>
        <translation>Jede Änderung an einem Gerät oder Challenge-Passwort, jede Entscheidung und jeder Alarm steht hier, mit wem und wann.</translation>
    </message>
    <message>
        <source>Select an entry to see what was changed, from what to what.</source>
        <translation>Wählen Sie einen Eintrag aus, um zu sehen, was wovon worauf geändert wurde.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>&amp;Show what it is about</source>
        <translation>&amp;Betroffenes anzeigen</translation>
    </message>
    <message numerus="yes">
        <source>%1 in all, %n alarm(s) within 7 days</source>
        <translation>
            <numerusform>%1 insgesamt, %n Alarm in 7 Tagen</numerusform>
            <numerusform>%1 insgesamt, %n Alarme in 7 Tagen</numerusform>
        </translation>
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
    <name>scepter::ui::CertificateSource</name>
    <message>
        <source>This is no certificate: PEM begins with -----BEGIN CERTIFICATE-----; a file may also hold the certificate as DER.</source>
        <translation>Dies ist kein Zertifikat: PEM beginnt mit -----BEGIN CERTIFICATE-----; eine Datei kann das Zertifikat auch als DER enthalten.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>%1 konnte nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is far too large for a certificate.</source>
        <translation>%1 ist viel zu groß für ein Zertifikat.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>&amp;Datei wählen…</translation>
    </message>
    <message>
        <source>-----BEGIN CERTIFICATE-----
Paste it here, or drop the file</source>
        <translation>-----BEGIN CERTIFICATE-----
Hier einfügen oder die Datei ablegen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Zertifikat wählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Zertifikate (*.pem *.crt *.cer *.der);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>PEM or DER. You see what is inside before you trust it.</source>
        <translation>PEM oder DER. Der Inhalt wird angezeigt, bevor Sie ihm vertrauen.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CertificateSummary</name>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Gültig</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
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
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>What stands in the certificate</source>
        <translation>Was im Zertifikat steht</translation>
    </message>
    <message>
        <source>without a subject</source>
        <translation>ohne Inhaber</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>selbst</translation>
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
        <source>Type the challenge that the device will present: 8 characters or more, without accents.</source>
        <translation>Geben Sie das Challenge-Passwort ein, das das Gerät vorlegen wird: mindestens 8 Zeichen, ohne Akzente.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ChallengeDetail</name>
    <message>
        <source>Show the &amp;request</source>
        <translation>Anf&amp;rage anzeigen</translation>
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
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Herkunft</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>One-time: made here, spent with its last certificate</source>
        <translation>Einmalig: hier erzeugt, mit dem letzten Zertifikat verbraucht</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ChallengesPage</name>
    <message>
        <source>Challenges</source>
        <translation>Challenges</translation>
    </message>
    <message>
        <source>No challenges yet</source>
        <translation>Noch keine Challenge-Passwörter</translation>
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
    <message>
        <source>Device, profile</source>
        <translation>Gerät, Profil</translation>
    </message>
    <message>
        <source>A challenge is made for one device, when it is registered or later, or for any device of a profile.</source>
        <translation>Ein Challenge-Passwort wird für ein Gerät erzeugt, bei der Registrierung oder später, oder für jedes Gerät eines Profils.</translation>
    </message>
    <message>
        <source>New challenge…</source>
        <translation>Neues Challenge-Passwort…</translation>
    </message>
    <message>
        <source>Select a challenge to see whom it admits, how long it lasts and who used it.</source>
        <translation>Wählen Sie ein Challenge-Passwort aus, um zu sehen, wen es zulässt, wie lange es gilt und wer es benutzt hat.</translation>
    </message>
    <message>
        <source>&amp;New challenge…</source>
        <translation>&amp;Neues Challenge-Passwort…</translation>
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
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>any, but one</source>
        <translation>beliebig, aber vorhanden</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>von überall</translation>
    </message>
    <message>
        <source>present</source>
        <translation>vorhanden</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>abgedeckt</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>fehlt</translation>
    </message>
    <message>
        <source>Take this value…</source>
        <translation>Diesen Wert übernehmen…</translation>
    </message>
    <message>
        <source>Take the address %1 into the registration</source>
        <translation>Adresse %1 in die Registrierung übernehmen</translation>
    </message>
    <message>
        <source>Take the serial number %1 into the registration</source>
        <translation>Seriennummer %1 in die Registrierung übernehmen</translation>
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
    <name>scepter::ui::DayChoice</name>
    <message>
        <source>From the beginning of</source>
        <translation>Ab Beginn des</translation>
    </message>
    <message>
        <source>Until the end of</source>
        <translation>Bis einschließlich</translation>
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
    <message>
        <source>&amp;Register…</source>
        <translation>&amp;Registrieren…</translation>
    </message>
    <message>
        <source>Register the device from this request</source>
        <translation>Gerät aus dieser Anfrage registrieren</translation>
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
        <source>Key</source>
        <translation>Schlüssel</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DemandedEdit</name>
    <message>
        <source>optional</source>
        <translation>optional</translation>
    </message>
    <message>
        <source>must match</source>
        <translation>muss übereinstimmen</translation>
    </message>
    <message>
        <source>must be present</source>
        <translation>muss vorhanden sein</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Kept as %1. %2</source>
        <translation>Gespeichert als %1. %2</translation>
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
    <message>
        <source>any, but the request has to state one</source>
        <translation>beliebig, aber die Anfrage muss etwas angeben</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Challenges</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>What was done to this registration and to its challenges</source>
        <translation>Was mit dieser Registrierung und ihren Challenge-Passwörtern geschah</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommt von</translation>
    </message>
    <message>
        <source>Admitted from</source>
        <translation>Zugelassen ab</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Besitzer</translation>
    </message>
    <message>
        <source>Challenges %1</source>
        <translation>Challenges %1</translation>
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
    <message>
        <source>Name, address, serial number, owner</source>
        <translation>Name, Adresse, Seriennummer, Besitzer</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren…</translation>
    </message>
    <message>
        <source>Registers the devices of a CSV file</source>
        <translation>Registriert die Geräte einer CSV-Datei</translation>
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
    <name>scepter::ui::GoodRowsTable</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
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
        <source>Notes</source>
        <translation>Notizen</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ImportDevicesDialog</name>
    <message>
        <source>Checking every row…</source>
        <translation>Jede Zeile wird geprüft…</translation>
    </message>
    <message>
        <source>Hashing static challenges, which is slow by intent: %1 of %2</source>
        <translation>Statische Challenge-Passwörter werden gehasht, was mit Absicht langsam ist: %1 von %2</translation>
    </message>
    <message>
        <source>Registering devices: %1 of %2</source>
        <translation>Geräte werden registriert: %1 von %2</translation>
    </message>
    <message>
        <source>Drop a CSV file here</source>
        <translation>CSV-Datei hier ablegen</translation>
    </message>
    <message>
        <source>Its first line names the columns, of which only fqdn is needed. An export of all devices shows the others.</source>
        <translation>Die erste Zeile nennt die Spalten, von denen nur fqdn nötig ist. Ein Export aller Geräte zeigt die anderen.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Import devices</source>
        <translation>Geräte importieren</translation>
    </message>
    <message>
        <source>Nothing is registered before you have seen what the file holds.</source>
        <translation>Nichts wird registriert, bevor Sie gesehen haben, was die Datei enthält.</translation>
    </message>
    <message>
        <source>All of them or none: when you cancel now, nothing is registered.</source>
        <translation>Alle oder keines: Wenn Sie jetzt abbrechen, wird nichts registriert.</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>Datei &amp;wählen…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importieren</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln device(s)</source>
        <translation>
            <numerusform>%Ln Gerät &amp;importieren</numerusform>
            <numerusform>%Ln Geräte &amp;importieren</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Fertig</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV-Dateien (*.csv *.txt *.tsv);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 names its columns and has no row below them.</source>
        <translation>%1 nennt die Spalten und hat darunter keine Zeile.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are registered</source>
        <translation>
            <numerusform>%Ln Gerät ist registriert</numerusform>
            <numerusform>%Ln Geräte sind registriert</numerusform>
        </translation>
    </message>
    <message>
        <source>They can ask for their certificates from now on.</source>
        <translation>Sie können ab jetzt ihre Zertifikate anfordern.</translation>
    </message>
    <message>
        <source>Breaking off…</source>
        <translation>Wird abgebrochen…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ImportPreviewPane</name>
    <message>
        <source>Rows with a problem</source>
        <translation>Zeilen mit Problem</translation>
    </message>
    <message>
        <source>Rows that can be registered</source>
        <translation>Zeilen, die registriert werden können</translation>
    </message>
    <message>
        <source>&amp;Leave out the rows with a problem</source>
        <translation>Zeilen mit Problem aus&amp;lassen</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>Mit Problem</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Gut</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Er&amp;neut prüfen</translation>
    </message>
    <message>
        <source>Reads the file anew, after you have corrected it</source>
        <translation>Liest die Datei neu, nachdem Sie sie berichtigt haben</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Andere Datei…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be registered, %1 of them with a static challenge.</source>
        <translation>
            <numerusform>%Ln Zeile kann registriert werden, davon %1 mit statischem Challenge-Passwort.</numerusform>
            <numerusform>%Ln Zeilen können registriert werden, davon %1 mit statischem Challenge-Passwort.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be registered.</source>
        <translation>
            <numerusform>%Ln Zeile kann registriert werden.</numerusform>
            <numerusform>%Ln Zeilen können registriert werden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a problem.</source>
        <translation>
            <numerusform>%Ln Zeile hat ein Problem.</numerusform>
            <numerusform>%Ln Zeilen haben ein Problem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Challenges are kept as hashes that are slow to make: this takes about %Ln minute(s).</source>
        <translation>
            <numerusform>Challenge-Passwörter werden als Hashwerte gespeichert, deren Erzeugung langsam ist: Dies dauert etwa %Ln Minute.</numerusform>
            <numerusform>Challenge-Passwörter werden als Hashwerte gespeichert, deren Erzeugung langsam ist: Dies dauert etwa %Ln Minuten.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave out the rows with a problem and import the other %1</source>
        <translation>Zeilen mit Problem aus&amp;lassen und die anderen %1 importieren</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>Die ersten %1 von %2 werden angezeigt.</translation>
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
        <translation>An&amp;fragen</translation>
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
    <message>
        <source>&amp;Import from CSV…</source>
        <translation>Aus CSV &amp;importieren…</translation>
    </message>
    <message>
        <source>E&amp;xport all devices…</source>
        <translation>Alle Geräte e&amp;xportieren…</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>&amp;Protokoll</translation>
    </message>
    <message>
        <source>&amp;Trusted signers</source>
        <translation>&amp;Vertrauenswürdige Unterzeichner</translation>
    </message>
    <message>
        <source>&amp;NDES</source>
        <translation>&amp;NDES</translation>
    </message>
</context>
<context>
    <name>scepter::ui::MismatchTab</name>
    <message>
        <source>&amp;Edit the whole registration…</source>
        <translation>Ganze Registrierung &amp;bearbeiten…</translation>
    </message>
    <message>
        <source>The registration is now as this request was. The device gets its certificate when it asks again, if nothing else is wrong.</source>
        <translation>Die Registrierung ist nun so, wie diese Anfrage war. Das Gerät erhält sein Zertifikat, wenn es wieder anfragt und sonst alles stimmt.</translation>
    </message>
    <message>
        <source>The registration %1 stands for many devices. Edit it for all of them, or register this one by its own name.</source>
        <translation>Die Registrierung %1 steht für viele Geräte. Bearbeiten Sie sie für alle, oder registrieren Sie dieses Gerät unter seinem eigenen Namen.</translation>
    </message>
    <message>
        <source>If the device is right and the registration is not, take what the device states.</source>
        <translation>Wenn das Gerät recht hat und die Registrierung nicht, übernehmen Sie, was das Gerät angibt.</translation>
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
    <name>scepter::ui::NdesAccountDialog</name>
    <message>
        <source>May &amp;fetch passwords</source>
        <translation>Darf Passwörter &amp;abrufen</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Konto hinzufügen</translation>
    </message>
    <message>
        <source>A program signs in with it at the page /certsrv/mscep_admin/ and is given a password for a device. It belongs to this site alone: nobody&apos;s account of the network is asked.</source>
        <translation>Ein Programm meldet sich damit auf der Seite /certsrv/mscep_admin/ an und erhält ein Passwort für ein Gerät. Es gehört nur zu diesem Standort: Kein Konto des Netzwerks wird abgefragt.</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Neues Passwort für %1</translation>
    </message>
    <message>
        <source>The former one no longer works from now on. An account that is locked is unlocked.</source>
        <translation>Das bisherige gilt ab jetzt nicht mehr. Ein gesperrtes Konto wird entsperrt.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Passwort</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>Wieder&amp;holung</translation>
    </message>
    <message>
        <source>Otherwise it is shown the page that says that it has no permission.</source>
        <translation>Sonst erhält es die Seite, die sagt, dass es keine Berechtigung hat.</translation>
    </message>
    <message>
        <source>Keeping the password</source>
        <translation>Passwort wird gespeichert</translation>
    </message>
    <message>
        <source>Kept as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>As the program states it: jamf, CORP\jamf or jamf@corp.example. Capitals do not matter.</source>
        <translation>Wie das Programm es angibt: jamf, CORP\jamf oder jamf@corp.example. Groß- und Kleinschreibung ist gleich.</translation>
    </message>
    <message>
        <source>A program types it, so that it may be long. After %1 wrong ones in a row the account is locked for %2 minutes.</source>
        <translation>Ein Programm gibt es ein, daher darf es lang sein. Nach %1 falschen in Folge wird das Konto für %2 Minuten gesperrt.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Mindestens %1 Zeichen.</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Stimmt überein.</translation>
    </message>
    <message>
        <source>This is not the same password as above.</source>
        <translation>Dies stimmt nicht mit dem Passwort oben überein.</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Hinzu&amp;fügen</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Speiche&amp;rn</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NdesAccountsCard</name>
    <message>
        <source>Locked, %1 left</source>
        <translation>Gesperrt, noch %1</translation>
    </message>
    <message>
        <source>Until %1, after too many wrong passwords</source>
        <translation>Bis %1, nach zu vielen falschen Passwörtern</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Keine Berechtigung</translation>
    </message>
    <message>
        <source>May fetch</source>
        <translation>Darf abrufen</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konten</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Zuletzt benutzt</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Hinzugefügt von</translation>
    </message>
    <message>
        <source>Ne&amp;w password…</source>
        <translation>Neues Pass&amp;wort…</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>En&amp;tsperren</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ent&amp;fernen…</translation>
    </message>
    <message>
        <source>Add a&amp;ccount…</source>
        <translation>&amp;Konto hinzufügen…</translation>
    </message>
    <message>
        <source>never</source>
        <translation>nie</translation>
    </message>
    <message>
        <source>No accounts yet: nobody can fetch a password. Add one for each program, so that you can take it away from one alone.</source>
        <translation>Noch keine Konten: Niemand kann ein Passwort abrufen. Fügen Sie für jedes Programm eines hinzu, damit Sie es einem allein entziehen können.</translation>
    </message>
    <message>
        <source>&amp;Forbid</source>
        <translation>Verb&amp;ieten</translation>
    </message>
    <message>
        <source>Permi&amp;t</source>
        <translation>Erl&amp;auben</translation>
    </message>
    <message>
        <source>It may sign in, and is told that it has no permission</source>
        <translation>Es darf sich anmelden und erfährt, dass es keine Berechtigung hat</translation>
    </message>
    <message>
        <source>It may fetch passwords again</source>
        <translation>Es darf wieder Passwörter abrufen</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>Konto %1 entfernen?</translation>
    </message>
    <message>
        <source>Whoever signs in with it is turned away. Passwords that it fetched stay good until they are used, expire or are withdrawn below.</source>
        <translation>Wer sich damit anmeldet, wird abgewiesen. Passwörter, die es abgerufen hat, gelten, bis sie benutzt werden, ablaufen oder unten zurückgezogen werden.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NdesCacheCard</name>
    <message>
        <source>Reserved</source>
        <translation>Reserviert</translation>
    </message>
    <message>
        <source>Its request waits for a decision</source>
        <translation>Die Anfrage wartet auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Ohne Ende</translation>
    </message>
    <message>
        <source>The single password: whoever knows it may enrol until it is withdrawn</source>
        <translation>Das einzige Passwort: Wer es kennt, darf Zertifikate anfordern, bis es zurückgezogen wird</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Bis %1</translation>
    </message>
    <message>
        <source>Unused passwords</source>
        <translation>Unbenutzte Passwörter</translation>
    </message>
    <message>
        <source>For</source>
        <translation>Für</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Restzeit</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Abgerufen</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>Durch Konto</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>Zu&amp;rückziehen…</translation>
    </message>
    <message>
        <source>any device of %1</source>
        <translation>jedes Gerät mit %1</translation>
    </message>
    <message>
        <source>None. Whoever fetches the page is given one.</source>
        <translation>Keine. Wer die Seite abruft, erhält eines.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of any number.</source>
        <translation>
            <numerusform>%Ln von beliebig vielen.</numerusform>
            <numerusform>%Ln von beliebig vielen.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: the page says that its cache is full until one is used, expires or is withdrawn.</source>
        <translation>%1 von %2: Die Seite meldet, dass ihr Cache voll ist, bis eines benutzt wird, abläuft oder zurückgezogen wird.</translation>
    </message>
    <message>
        <source>%1 of %2.</source>
        <translation>%1 von %2.</translation>
    </message>
    <message>
        <source>Withdraw this password?</source>
        <translation>Dieses Passwort zurückziehen?</translation>
    </message>
    <message>
        <source>A device that still presents it is refused.</source>
        <translation>Ein Gerät, das es noch vorlegt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Zurückziehen</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NdesPage</name>
    <message>
        <source>NDES</source>
        <translation>NDES</translation>
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
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>&amp;Dienst</translation>
    </message>
    <message>
        <source>For device management and other programs that know how to fetch a password from Microsoft&apos;s Network Device Enrolment Service. Without one of them, leave it off.</source>
        <translation>Für Geräteverwaltungen und andere Programme, die ein Passwort von Microsofts Network Device Enrolment Service abrufen können. Ohne ein solches bleibt er besser aus.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>aus</translation>
    </message>
    <message>
        <source>on</source>
        <translation>ein</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>SCEP of NDES</source>
        <translation>SCEP von NDES</translation>
    </message>
    <message>
        <source>SCEP</source>
        <translation>SCEP</translation>
    </message>
    <message>
        <source>Where a device then asks for its certificate, if its program expects NDES.</source>
        <translation>Wo ein Gerät dann sein Zertifikat anfordert, wenn sein Programm NDES erwartet.</translation>
    </message>
    <message>
        <source>Plain &amp;HTTP</source>
        <translation>&amp;HTTP ohne Verschlüsselung</translation>
    </message>
    <message>
        <source>refused: accounts sign in over HTTPS</source>
        <translation>abgelehnt: Konten melden sich über HTTPS an</translation>
    </message>
    <message>
        <source>The password that an account signs in with cannot be read on the network.</source>
        <translation>Das Passwort, mit dem sich ein Konto anmeldet, kann im Netzwerk nicht gelesen werden.</translation>
    </message>
    <message>
        <source>taken as well</source>
        <translation>ebenfalls angenommen</translation>
    </message>
    <message>
        <source>Accounts may sign in without HTTPS.</source>
        <translation>Konten dürfen sich ohne HTTPS anmelden.</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>What kind of certificate these passwords admit to.</source>
        <translation>Zu welcher Art von Zertifikat diese Passwörter berechtigen.</translation>
    </message>
    <message>
        <source>What a password is</source>
        <translation>Was ein Passwort ist</translation>
    </message>
    <message>
        <source>Ad&amp;mits</source>
        <translation>&amp;Lässt zu</translation>
    </message>
    <message>
        <source>the device that it was fetched for</source>
        <translation>das Gerät, für das es abgerufen wurde</translation>
    </message>
    <message>
        <source>The program adds ?fqdn=NAME to the URL, and the password is of no use to any other device.</source>
        <translation>Das Programm hängt ?fqdn=NAME an die URL an, und das Passwort nützt keinem anderen Gerät.</translation>
    </message>
    <message>
        <source>any device of the profile</source>
        <translation>jedes Gerät mit dem Profil</translation>
    </message>
    <message>
        <source>As NDES does.</source>
        <translation>Wie NDES.</translation>
    </message>
    <message>
        <source>At most &amp;unused</source>
        <translation>Höchstens &amp;unbenutzt</translation>
    </message>
    <message>
        <source>Then the page says that its cache is full, as NDES does. 0: any number.</source>
        <translation>Danach meldet die Seite wie NDES, dass ihr Cache voll ist. 0: beliebig viele.</translation>
    </message>
    <message>
        <source>&amp;Good for (minutes)</source>
        <translation>&amp;Gültig (Minuten)</translation>
    </message>
    <message>
        <source>An unused one is worthless after that.</source>
        <translation>Ein unbenutztes ist danach wertlos.</translation>
    </message>
    <message>
        <source>&amp;Octets</source>
        <translation>&amp;Oktette</translation>
    </message>
    <message>
        <source>From 8 to 32; each is two hexadecimal digits. Programs that read the page expect 16 digits or more.</source>
        <translation>Von 8 bis 32; jedes sind zwei hexadezimale Ziffern. Programme, die die Seite lesen, erwarten 16 Ziffern oder mehr.</translation>
    </message>
    <message>
        <source>&amp;Encoding of the page</source>
        <translation>&amp;Zeichenkodierung der Seite</translation>
    </message>
    <message>
        <source>UTF-16 with a mark</source>
        <translation>UTF-16 mit Marke</translation>
    </message>
    <message>
        <source>For all known programs. They look for the mark, and read the page as NDES writes it.</source>
        <translation>Für alle bekannten Programme. Sie suchen die Marke und lesen die Seite so, wie NDES sie schreibt.</translation>
    </message>
    <message>
        <source>UTF-16 without a mark</source>
        <translation>UTF-16 ohne Marke</translation>
    </message>
    <message>
        <source>Octet for octet as NDES: for a program that takes the mark for text.</source>
        <translation>Oktett für Oktett wie NDES: für ein Programm, das die Marke für Text hält.</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>For browsers, curl and scripts of your own, which show the page as it is.</source>
        <translation>Für Browser, curl und eigene Skripte, die die Seite zeigen, wie sie ist.</translation>
    </message>
    <message>
        <source>S&amp;ingle password</source>
        <translation>&amp;Einziges Passwort</translation>
    </message>
    <message>
        <source>no: each fetch gives another one</source>
        <translation>nein: jeder Abruf ergibt ein anderes</translation>
    </message>
    <message>
        <source>A password admits once and expires.</source>
        <translation>Ein Passwort lässt einmal zu und läuft ab.</translation>
    </message>
    <message>
        <source>yes: the same one for everybody</source>
        <translation>ja: dasselbe für alle</translation>
    </message>
    <message>
        <source>For programs that have one fixed password typed in. It never expires.</source>
        <translation>Für Programme, in die ein festes Passwort eingetragen wird. Es läuft nie ab.</translation>
    </message>
    <message>
        <source>With &amp;no password</source>
        <translation>Oh&amp;ne Passwort</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Whoever asks at the SCEP address above without a password is refused.</source>
        <translation>Wer an der SCEP-Adresse oben ohne Passwort anfragt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>admitted by its registration alone</source>
        <translation>allein durch die Registrierung zugelassen</translation>
    </message>
    <message>
        <source>For systems that send none, such as Cisco ISE for devices that people bring along.</source>
        <translation>Für Systeme, die keines senden, etwa Cisco ISE für mitgebrachte Geräte.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Ein</translation>
    </message>
    <message>
        <source>On, but nobody listens</source>
        <translation>Ein, aber niemand lauscht</translation>
    </message>
    <message>
        <source>Programs fetch a password for each device from the page below.</source>
        <translation>Programme rufen für jedes Gerät ein Passwort von der Seite unten ab.</translation>
    </message>
    <message>
        <source>The page is not served; whoever asks for it is told that it is not there.</source>
        <translation>Die Seite wird nicht angeboten; wer sie abruft, erfährt, dass es sie nicht gibt.</translation>
    </message>
    <message>
        <source>There is no HTTPS yet, and without it nobody can sign in: state an address for HTTPS in the settings, or take plain HTTP below.</source>
        <translation>Es gibt noch kein HTTPS, und ohne kann sich niemand anmelden: Geben Sie in den Einstellungen eine Adresse für HTTPS an, oder lassen Sie unten HTTP ohne Verschlüsselung zu.</translation>
    </message>
    <message>
        <source>A program signs in with name and password as HTTP Basic. One that knows only the sign-in of Windows (NTLM, Negotiate) cannot: switch it to Basic.</source>
        <translation>Ein Programm meldet sich mit Name und Passwort als HTTP Basic an. Eines, das nur die Anmeldung von Windows kennt (NTLM, Negotiate), kann es nicht: Stellen Sie es auf Basic um.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NewChallengeDialog</name>
    <message>
        <source>New challenge for %1</source>
        <translation>Neues Challenge-Passwort für %1</translation>
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
    <message>
        <source>New challenge</source>
        <translation>Neues Challenge-Passwort</translation>
    </message>
    <message>
        <source>A one-time challenge: made now, shown once, and used up by its certificates. Challenges that were made before stay valid until they expire or are withdrawn.</source>
        <translation>Ein einmaliges Challenge-Passwort: jetzt erzeugt, einmal angezeigt und durch seine Zertifikate verbraucht. Früher erzeugte bleiben gültig, bis sie ablaufen oder zurückgezogen werden.</translation>
    </message>
    <message>
        <source>One device</source>
        <translation>Ein Gerät</translation>
    </message>
    <message>
        <source>Any device of a profile</source>
        <translation>Jedes Gerät eines Profils</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>Fü&amp;r</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>Gerä&amp;t</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Whichever device of this profile presents it first may use it. It still has to be registered, and as its registration says.</source>
        <translation>Das Gerät dieses Profils, das es zuerst vorlegt, darf es benutzen. Es muss trotzdem registriert sein und seiner Registrierung entsprechen.</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>beliebig viele</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>&amp;Zertifikate</translation>
    </message>
    <message>
        <source>&amp;How many challenges</source>
        <translation>&amp;Anzahl Challenge-Passwörter</translation>
    </message>
    <message>
        <source>All for the same, and each one different.</source>
        <translation>Alle für dasselbe, und jedes anders.</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Challenges</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>Alle &amp;kopieren</translation>
    </message>
    <message>
        <source>Its registered name. Where several share it: name,address,serial number.</source>
        <translation>Der registrierte Name. Wo mehrere ihn teilen: Name,Adresse,Seriennummer.</translation>
    </message>
    <message>
        <source>Registered with the profile %1.</source>
        <translation>Mit dem Profil %1 registriert.</translation>
    </message>
    <message>
        <source>The first certificate uses it up.</source>
        <translation>Mit dem ersten Zertifikat ist es verbraucht.</translation>
    </message>
    <message>
        <source>Whoever learns it can use it too, until its time is over or it is withdrawn.</source>
        <translation>Wer es erfährt, kann es auch benutzen, bis seine Zeit vorbei ist oder es zurückgezogen wird.</translation>
    </message>
    <message>
        <source>&amp;Make challenges</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>No challenge was made.</source>
        <translation>Es wurde kein Challenge-Passwort erzeugt.</translation>
    </message>
    <message>
        <source>Challenges for %1</source>
        <translation>Challenge-Passwörter für %1</translation>
    </message>
    <message>
        <source>One for each line. Type one of them into each device.</source>
        <translation>Eines je Zeile. Geben Sie an jedem Gerät eines davon ein.</translation>
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
    <message>
        <source>Alarms, last 7 days</source>
        <translation>Alarme, letzte 7 Tage</translation>
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
    <message>
        <source>unknown device</source>
        <translation>unbekanntes Gerät</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Anzeigen</translation>
    </message>
    <message>
        <source>Show what %1 asks for</source>
        <translation>Zeigen, worum %1 bittet</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>Registrieren…</translation>
    </message>
    <message>
        <source>Register %1 from its request</source>
        <translation>%1 aus der Anfrage registrieren</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ProblemsTable</name>
    <message>
        <source>Line</source>
        <translation>Zeile</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Gerät</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Spalte</translation>
    </message>
    <message>
        <source>Problem</source>
        <translation>Problem</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ProfileRules</name>
    <message>
        <source>stays good</source>
        <translation>bleibt gültig</translation>
    </message>
    <message>
        <source>stands in the way of another</source>
        <translation>verhindert ein weiteres</translation>
    </message>
    <message>
        <source>is revoked at once</source>
        <translation>wird sofort widerrufen</translation>
    </message>
    <message>
        <source>is revoked some days later</source>
        <translation>wird einige Tage später widerrufen</translation>
    </message>
    <message>
        <source>A device may have several certificates of its name, each until it expires.</source>
        <translation>Ein Gerät kann mehrere Zertifikate seines Namens haben, jedes, bis es abläuft.</translation>
    </message>
    <message>
        <source>Another one is refused until the former one is revoked or has expired. Renewals are not refused.</source>
        <translation>Ein weiteres wird abgelehnt, bis das bisherige widerrufen oder abgelaufen ist. Erneuerungen werden nicht abgelehnt.</translation>
    </message>
    <message>
        <source>Together with the issue, as superseded. A device that loses the answer asks again and is given the same one.</source>
        <translation>Zugleich mit der Ausstellung, als ersetzt. Ein Gerät, das die Antwort verliert, fragt wieder an und erhält dasselbe.</translation>
    </message>
    <message>
        <source>As superseded, when these days are over: time for the device to change over.</source>
        <translation>Als ersetzt, wenn diese Tage vorbei sind: Zeit für das Gerät, zu wechseln.</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Whose rules are shown below.</source>
        <translation>Dessen Regeln unten stehen.</translation>
    </message>
    <message>
        <source>Former certificate</source>
        <translation>Bisheriges &amp;Zertifikat</translation>
    </message>
    <message>
        <source>Da&amp;ys of overlap</source>
        <translation>Überlappen&amp;de Tage</translation>
    </message>
    <message>
        <source>any name</source>
        <translation>beliebiger Name</translation>
    </message>
    <message>
        <source>Allo&amp;wed domains</source>
        <translation>Erlaubte D&amp;omänen</translation>
    </message>
    <message>
        <source>For so long both are good.</source>
        <translation>So lange gelten beide.</translation>
    </message>
    <message>
        <source>Names have to be in one of them, for example office.example. Several are separated by commas. Empty: any name.</source>
        <translation>Namen müssen in einer davon liegen, zum Beispiel office.example. Mehrere werden durch Kommas getrennt. Leer: beliebiger Name.</translation>
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
    <message>
        <source>Register %1 from its request</source>
        <translation>%1 aus der Anfrage registrieren</translation>
    </message>
    <message>
        <source>This is what the request says of itself. Whatever challenge it brought is not looked at: make sure that it is the device that you know. It gets its certificate when it asks again.</source>
        <translation>Dies sagt die Anfrage über sich selbst. Ein mitgebrachtes Challenge-Passwort wird nicht geprüft: Vergewissern Sie sich, dass es das Gerät ist, das Sie kennen. Es erhält sein Zertifikat, wenn es wieder anfragt.</translation>
    </message>
    <message>
        <source>&amp;Register and approve</source>
        <translation>Registrieren &amp;und genehmigen</translation>
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
        <source>Fully qualified, as the device states it in its request.</source>
        <translation>Vollqualifiziert, wie ihn das Gerät in seiner Anfrage angibt.</translation>
    </message>
    <message>
        <source>A device needs a host name, for example r1.office.example.</source>
        <translation>Ein Gerät braucht einen Hostnamen, zum Beispiel r1.office.example.</translation>
    </message>
    <message>
        <source>Covers every name that has no registration of its own. Whoever has a challenge for it can get a certificate in the name of any of them (VU#971035).</source>
        <translation>Deckt jeden Namen ab, der keine eigene Registrierung hat. Wer ein Challenge-Passwort dafür hat, kann ein Zertifikat auf jeden dieser Namen erhalten (VU#971035).</translation>
    </message>
    <message>
        <source>Covers every name below %1 that has no registration of its own, not %1 itself. Whoever has a challenge for it can get a certificate in the name of any of them (VU#971035).</source>
        <translation>Deckt jeden Namen unter %1 ab, der keine eigene Registrierung hat, nicht aber %1 selbst. Wer ein Challenge-Passwort dafür hat, kann ein Zertifikat auf jeden dieser Namen erhalten (VU#971035).</translation>
    </message>
    <message>
        <source>The profile %1 takes names within %2.</source>
        <translation>Das Profil %1 nimmt Namen innerhalb von %2.</translation>
    </message>
    <message>
        <source>Demand on the IP address</source>
        <translation>Vorgabe zur IP-Adresse</translation>
    </message>
    <message>
        <source>The request has to state this address.</source>
        <translation>Die Anfrage muss diese Adresse angeben.</translation>
    </message>
    <message>
        <source>None: a request that states an address is refused.</source>
        <translation>Keine: Eine Anfrage, die eine Adresse angibt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The request has to state an address, whichever it is.</source>
        <translation>Die Anfrage muss eine Adresse angeben, gleich welche.</translation>
    </message>
    <message>
        <source>Whatever address a request states, or none, it is not looked at.</source>
        <translation>Welche Adresse eine Anfrage auch angibt, oder keine: Sie wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Demand on the serial number</source>
        <translation>Vorgabe zur Seriennummer</translation>
    </message>
    <message>
        <source>The request has to state this number.</source>
        <translation>Die Anfrage muss diese Nummer angeben.</translation>
    </message>
    <message>
        <source>None: a request that states a serial number is refused.</source>
        <translation>Keine: Eine Anfrage, die eine Seriennummer angibt, wird abgelehnt.</translation>
    </message>
    <message>
        <source>The request has to state a serial number, whichever it is.</source>
        <translation>Die Anfrage muss eine Seriennummer angeben, gleich welche.</translation>
    </message>
    <message>
        <source>Whatever serial number a request states, or none, it is not looked at.</source>
        <translation>Welche Seriennummer eine Anfrage auch angibt, oder keine: Sie wird nicht geprüft.</translation>
    </message>
    <message>
        <source>Fully qualified, as the device states it. *.office.example stands for all names below it.</source>
        <translation>Vollqualifiziert, wie ihn das Gerät angibt. *.office.example steht für alle Namen darunter.</translation>
    </message>
    <message>
        <source>%1 is outside. %2</source>
        <translation>%1 liegt außerhalb. %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RegistrationOptions</name>
    <message>
        <source>any</source>
        <translation>beliebig</translation>
    </message>
    <message>
        <source>Networ&amp;ks</source>
        <translation>Net&amp;zwerke</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Sofort</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Erster Tag</translation>
    </message>
    <message>
        <source>May enrol from</source>
        <translation>Zugelassen ab</translation>
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
        <source>How many may be issued to this device; renewals do not count.</source>
        <translation>Wie viele diesem Gerät ausgestellt werden dürfen; Erneuerungen zählen nicht.</translation>
    </message>
    <message>
        <source>O&amp;wner</source>
        <translation>&amp;Besitzer</translation>
    </message>
    <message>
        <source>Whom to ask about the device.</source>
        <translation>Wen man zu diesem Gerät fragt.</translation>
    </message>
    <message>
        <source>Not&amp;es</source>
        <translation>No&amp;tizen</translation>
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
    <message>
        <source>Kept as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Where its requests may come from, for example 192.0.2.0/24, 2001:db8::/32.</source>
        <translation>Woher die Anfragen kommen dürfen, zum Beispiel 192.0.2.0/24, 2001:db8::/32.</translation>
    </message>
    <message>
        <source>A request from anywhere else is refused.</source>
        <translation>Eine Anfrage von anderswo wird abgelehnt.</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>Sie würde enden, bevor sie beginnt.</translation>
    </message>
    <message>
        <source>This day is over: the device is refused from now on.</source>
        <translation>Dieser Tag ist vorbei: Das Gerät wird ab jetzt abgelehnt.</translation>
    </message>
    <message>
        <source>The device is refused until then.</source>
        <translation>Das Gerät wird bis dahin abgelehnt.</translation>
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
    <message>
        <source>The device</source>
        <translation>Das Gerät</translation>
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
    <message>
        <source>Re&amp;gister from it…</source>
        <translation>Daraus &amp;registrieren…</translation>
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
        <translation>Dienst beim &amp;Öffnen eines Standorts starten</translation>
    </message>
    <message>
        <source>As soon as the key of its authority is unlocked, and for you alone.</source>
        <translation>Sobald der Schlüssel der Zertifizierungsstelle entsperrt ist, und nur für Sie.</translation>
    </message>
    <message>
        <source>From th&amp;is computer</source>
        <translation>Von d&amp;iesem Computer</translation>
    </message>
    <message>
        <source>Unknown devices</source>
        <translation>Unbekannte Geräte</translation>
    </message>
    <message>
        <source>Un&amp;known devices</source>
        <translation>Unbekannte Ger&amp;äte</translation>
    </message>
    <message>
        <source>Held, the request of a device that no registration covers waits on the Requests page until you register the device from it, or reject it.</source>
        <translation>Wenn sie warten, bleibt die Anfrage eines Geräts, das keine Registrierung abdeckt, auf der Seite Anfragen, bis Sie das Gerät daraus registrieren oder sie ablehnen.</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>werden abgelehnt</translation>
    </message>
    <message>
        <source>are held for a decision</source>
        <translation>warten auf eine Entscheidung</translation>
    </message>
    <message>
        <source>Held at &amp;most</source>
        <translation>Höchstens &amp;wartend</translation>
    </message>
    <message>
        <source>So many may wait at a time. Further ones are refused, so that nobody can fill the list.</source>
        <translation>So viele dürfen zugleich warten. Weitere werden abgelehnt, damit niemand die Liste füllen kann.</translation>
    </message>
    <message>
        <source>What profiles do about names</source>
        <translation>Was Profile bei Namen tun</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignerDetail</name>
    <message>
        <source>Switch &amp;off…</source>
        <translation>&amp;Ausschalten…</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Vertraut</translation>
    </message>
    <message>
        <source>For profiles</source>
        <translation>Für Profile</translation>
    </message>
    <message>
        <source>Must carry</source>
        <translation>Muss enthalten</translation>
    </message>
    <message>
        <source>May ask</source>
        <translation>Darf anfragen</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Challenge-Passwort</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Sperrliste</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Zuletzt gelesen</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>If it does not tell</source>
        <translation>Wenn sie nichts sagt</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
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
        <source>Trust</source>
        <translation>Vertrauen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>&amp;Einschalten</translation>
    </message>
    <message>
        <source>whatever this CA has issued</source>
        <translation>alles, was diese CA ausgestellt hat</translation>
    </message>
    <message>
        <source>this certificate alone</source>
        <translation>nur dieses Zertifikat</translation>
    </message>
    <message>
        <source>all that take trusted signers</source>
        <translation>alle, die vertrauenswürdige Unterzeichner annehmen</translation>
    </message>
    <message>
        <source>for any registered device</source>
        <translation>für jedes registrierte Gerät</translation>
    </message>
    <message>
        <source>for its own name only</source>
        <translation>nur für den eigenen Namen</translation>
    </message>
    <message>
        <source>needed all the same</source>
        <translation>trotzdem nötig</translation>
    </message>
    <message>
        <source>not needed with its signature</source>
        <translation>mit dieser Signatur nicht nötig</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 durch %2</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>refuse: an outage of the list stops it</source>
        <translation>ablehnen: ein Ausfall der Liste hält ihn auf</translation>
    </message>
    <message>
        <source>accept: a signer just revoked gets in</source>
        <translation>annehmen: ein eben widerrufener Unterzeichner kommt durch</translation>
    </message>
    <message>
        <source>%1
Tried %2</source>
        <translation>%1
Versucht %2</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>selbst</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignerOptions</name>
    <message>
        <source>State one only.</source>
        <translation>Geben Sie nur eines an.</translation>
    </message>
    <message>
        <source>A &amp;challenge is needed all the same</source>
        <translation>Ein &amp;Challenge-Passwort ist trotzdem nötig</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Name</translation>
    </message>
    <message>
        <source>Whatever this CA has issued</source>
        <translation>Alles, was diese CA ausgestellt hat</translation>
    </message>
    <message>
        <source>This certificate alone</source>
        <translation>Nur dieses Zertifikat</translation>
    </message>
    <message>
        <source>&amp;Trusted</source>
        <translation>&amp;Vertraut</translation>
    </message>
    <message>
        <source>For profiles</source>
        <translation>Für Profile</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>&amp;Must carry</source>
        <translation>&amp;Muss enthalten</translation>
    </message>
    <message>
        <source>For any registered device</source>
        <translation>Für jedes registrierte Gerät</translation>
    </message>
    <message>
        <source>For its own name only</source>
        <translation>Nur für den eigenen Namen</translation>
    </message>
    <message>
        <source>May &amp;ask</source>
        <translation>Darf an&amp;fragen</translation>
    </message>
    <message>
        <source>The device&apos;s own challenge, besides the signature.</source>
        <translation>Das eigene Challenge-Passwort des Geräts, zusätzlich zur Signatur.</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>nicht geprüft</translation>
    </message>
    <message>
        <source>Choose the file of a revocation list</source>
        <translation>Datei einer Sperrliste wählen</translation>
    </message>
    <message>
        <source>&amp;Revocation list</source>
        <translation>Sperr&amp;liste</translation>
    </message>
    <message>
        <source>Refuse (fail closed)</source>
        <translation>Ablehnen (fail closed)</translation>
    </message>
    <message>
        <source>Accept (fail open)</source>
        <translation>Annehmen (fail open)</translation>
    </message>
    <message>
        <source>If it does not te&amp;ll</source>
        <translation>Wenn sie nichts sa&amp;gt</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>gibt es nicht mehr</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A purpose such as clientAuth, or the dotted OID of a purpose, a policy or an extension, that the signer&apos;s certificate has to have.</source>
        <translation>Ein Zweck wie clientAuth oder die OID (mit Punkten) eines Zwecks, einer Richtlinie oder einer Erweiterung, die das Zertifikat des Unterzeichners haben muss.</translation>
    </message>
    <message>
        <source>The name in the request has to stand in the signer&apos;s own certificate.</source>
        <translation>Der Name in der Anfrage muss im eigenen Zertifikat des Unterzeichners stehen.</translation>
    </message>
    <message>
        <source>As a device management does that enrols for all of its devices. Registered they have to be, each of them.</source>
        <translation>Wie eine Geräteverwaltung, die für alle ihre Geräte Zertifikate anfordert. Registriert müssen sie sein, jedes einzelne.</translation>
    </message>
    <message>
        <source>What it is called in reasons and in the history.</source>
        <translation>Wie er in Gründen und im Verlauf heißt.</translation>
    </message>
    <message>
        <source>It is no CA, so that it can vouch for nothing but its own signature. When it is renewed, the new one has to be added.</source>
        <translation>Es ist keine CA und kann daher nur für seine eigene Signatur bürgen. Wird es erneuert, muss das neue hinzugefügt werden.</translation>
    </message>
    <message>
        <source>Only what the CA&apos;s own key has signed, and none of the certificates that it issued. This is rarely meant.</source>
        <translation>Nur was der eigene Schlüssel der CA signiert hat, und keines der Zertifikate, die sie ausgestellt hat. Das ist selten gemeint.</translation>
    </message>
    <message>
        <source>Whoever holds a certificate of this CA may sign requests. State below what such a certificate must carry, unless all of them are meant.</source>
        <translation>Wer ein Zertifikat dieser CA hat, darf Anfragen signieren. Geben Sie unten an, was ein solches Zertifikat enthalten muss, sofern nicht alle gemeint sind.</translation>
    </message>
    <message>
        <source>No such profile takes trusted signers yet: allow it on the page Trusted signers.</source>
        <translation>Kein solches Profil nimmt bisher vertrauenswürdige Unterzeichner an: Erlauben Sie es auf der Seite Vertrauenswürdige Unterzeichner.</translation>
    </message>
    <message>
        <source>None is ticked: all that take trusted signers.</source>
        <translation>Keines ist angekreuzt: alle, die vertrauenswürdige Unterzeichner annehmen.</translation>
    </message>
    <message>
        <source>For no other profile than these.</source>
        <translation>Für kein anderes Profil als diese.</translation>
    </message>
    <message>
        <source>Without one, a certificate that its CA has revoked is trusted until it expires.</source>
        <translation>Ohne sie wird einem Zertifikat, das seine CA widerrufen hat, vertraut, bis es abläuft.</translation>
    </message>
    <message>
        <source>Read every hour while the listener runs, and when it is due.</source>
        <translation>Wird stündlich gelesen, während der Dienst läuft, und wenn sie fällig ist.</translation>
    </message>
    <message>
        <source>While the list cannot be read or is out of date, nobody is admitted by this entry. An outage of the list stops enrolment.</source>
        <translation>Solange die Liste nicht lesbar oder veraltet ist, wird durch diesen Eintrag niemand zugelassen. Ein Ausfall der Liste hält Zertifikatsanfragen auf.</translation>
    </message>
    <message>
        <source>While the list cannot be read or is out of date, signers are admitted all the same, and the reason says so. One that was just revoked gets in.</source>
        <translation>Solange die Liste nicht lesbar oder veraltet ist, werden Unterzeichner trotzdem zugelassen, und der Grund sagt es. Ein eben widerrufener kommt durch.</translation>
    </message>
    <message>
        <source>Choose a revocation list</source>
        <translation>Sperrliste wählen</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl *.pem *.der);;All files (*)</source>
        <translation>Sperrlisten (*.crl *.pem *.der);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignerPolicies</name>
    <message>
        <source>Who may sign requests</source>
        <translation>Wer Anfragen signieren darf</translation>
    </message>
    <message>
        <source>Who may sign requests for %1</source>
        <translation>Wer Anfragen für %1 signieren darf</translation>
    </message>
    <message>
        <source>Take only what trusted signers have signed for %1?</source>
        <translation>Nur annehmen, was vertrauenswürdige Unterzeichner für %1 signiert haben?</translation>
    </message>
    <message>
        <source>&amp;Only trusted signers</source>
        <translation>&amp;Nur vertrauenswürdige Unterzeichner</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignersPage</name>
    <message>
        <source>Trusted signers</source>
        <translation>Vertrauenswürdige Unterzeichner</translation>
    </message>
    <message>
        <source>Name, subject</source>
        <translation>Name, Inhaber</translation>
    </message>
    <message>
        <source>Nobody&apos;s signature is trusted</source>
        <translation>Niemandes Signatur wird vertraut</translation>
    </message>
    <message>
        <source>Devices prove themselves with their challenges. Where a device management signs the requests of its devices, add its certificate, or that of its CA, and they need none.</source>
        <translation>Geräte weisen sich mit ihren Challenge-Passwörtern aus. Wo eine Geräteverwaltung die Anfragen ihrer Geräte signiert, fügen Sie ihr Zertifikat oder das ihrer CA hinzu, und sie brauchen keine.</translation>
    </message>
    <message>
        <source>Add a trusted signer</source>
        <translation>Vertrauenswürdigen Unterzeichner hinzufügen</translation>
    </message>
    <message>
        <source>Select a trusted signer to see what it may do.</source>
        <translation>Wählen Sie einen vertrauenswürdigen Unterzeichner aus, um zu sehen, was er darf.</translation>
    </message>
    <message>
        <source>&amp;Add trusted signer</source>
        <translation>&amp;Unterzeichner hinzufügen</translation>
    </message>
    <message>
        <source>Who may sign requests, by profile</source>
        <translation>Wer Anfragen signieren darf, je Profil</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten…</translation>
    </message>
    <message>
        <source>Switch &amp;on or off…</source>
        <translation>&amp;Ein- oder ausschalten…</translation>
    </message>
    <message>
        <source>Copy as &amp;PEM</source>
        <translation>Als &amp;PEM kopieren</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>En&amp;tfernen…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignersTable</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profile</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Sperrliste</translation>
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
    <message>
        <source>Audit</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation>Vertrauenswürdige Unterzeichner</translation>
    </message>
    <message>
        <source>NDES</source>
        <translation>NDES</translation>
    </message>
    <message>
        <source>%1 alarms within 7 days</source>
        <translation>%1 Alarme in 7 Tagen</translation>
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
    <name>scepter::ui::TrustedSignerDialog</name>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>The certificate stays as it is; another one is another entry.</source>
        <translation>Das Zertifikat bleibt, wie es ist; ein anderes ist ein anderer Eintrag.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>Speiche&amp;rn</translation>
    </message>
    <message>
        <source>Add a trusted signer</source>
        <translation>Vertrauenswürdigen Unterzeichner hinzufügen</translation>
    </message>
    <message>
        <source>The certificate of a device management that signs requests for its devices, or that of the CA which issues such certificates.</source>
        <translation>Das Zertifikat einer Geräteverwaltung, die Anfragen für ihre Geräte signiert, oder das der CA, die solche Zertifikate ausstellt.</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>Ihm vertra&amp;uen</translation>
    </message>
    <message>
        <source>Compare the fingerprint with whoever sent you the certificate: from now on its holder decides whose requests are admitted.</source>
        <translation>Vergleichen Sie den Fingerabdruck mit dem Absender des Zertifikats: Ab jetzt entscheidet dessen Inhaber, wessen Anfragen zugelassen werden.</translation>
    </message>
    <message>
        <source>This is the CA of this site: each device that has a certificate could ask for the names of all the others.</source>
        <translation>Dies ist die CA dieses Standorts: Jedes Gerät, das ein Zertifikat hat, könnte die Namen aller anderen anfordern.</translation>
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
