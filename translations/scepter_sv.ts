<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="sv" sourcelanguage="en">
<context>
    <name>CertificateActions</name>
    <message>
        <source>PEM certificates (*.pem *.crt)</source>
        <translation>PEM-certifikat (*.pem *.crt)</translation>
    </message>
    <message>
        <source>DER certificates (*.der *.cer)</source>
        <translation>DER-certifikat (*.der *.cer)</translation>
    </message>
    <message>
        <source>Save the certificate</source>
        <translation>Spara certifikatet</translation>
    </message>
    <message>
        <source>Take the certificate off hold?</source>
        <translation>Häva spärren för certifikatet?</translation>
    </message>
    <message>
        <source>It is valid again, and disappears from the next revocation list.</source>
        <translation>Det blir giltigt igen och försvinner från nästa spärrlista.</translation>
    </message>
    <message>
        <source>&amp;Take off hold</source>
        <translation>&amp;Häv spärren</translation>
    </message>
</context>
<context>
    <name>CertificateWords</name>
    <message>
        <source>digital signature</source>
        <translation>digital signatur</translation>
    </message>
    <message>
        <source>content commitment</source>
        <translation>oavvislighet</translation>
    </message>
    <message>
        <source>key encipherment</source>
        <translation>nyckelkryptering</translation>
    </message>
    <message>
        <source>data encipherment</source>
        <translation>datakryptering</translation>
    </message>
    <message>
        <source>key agreement</source>
        <translation>nyckelöverenskommelse</translation>
    </message>
    <message>
        <source>certificate signing</source>
        <translation>certifikatsignering</translation>
    </message>
    <message>
        <source>CRL signing</source>
        <translation>signering av spärrlistor</translation>
    </message>
    <message>
        <source>encipher only</source>
        <translation>endast kryptering</translation>
    </message>
    <message>
        <source>TLS server</source>
        <translation>TLS-server</translation>
    </message>
    <message>
        <source>TLS client</source>
        <translation>TLS-klient</translation>
    </message>
    <message>
        <source>IKE</source>
        <translation>IKE</translation>
    </message>
    <message>
        <source>IKE intermediate</source>
        <translation>IKE-mellanled</translation>
    </message>
    <message>
        <source>of an unknown kind</source>
        <translation>av okänd typ</translation>
    </message>
</context>
<context>
    <name>ChallengeWords</name>
    <message>
        <source>Shown only now. Good for any number of certificates.</source>
        <translation>Visas bara nu. Gäller för obegränsat antal certifikat.</translation>
    </message>
    <message>
        <source>Shown only now. Good for one certificate.</source>
        <translation>Visas bara nu. Gäller för ett certifikat.</translation>
    </message>
    <message numerus="yes">
        <source>Shown only now. Good for %n certificate(s).</source>
        <translation>
            <numerusform>Visas bara nu. Gäller för %n certifikat.</numerusform>
            <numerusform>Visas bara nu. Gäller för %n certifikat.</numerusform>
        </translation>
    </message>
    <message>
        <source>Shown only now. Good for any number of certificates and for %1, until %2.</source>
        <translation>Visas bara nu. Gäller för obegränsat antal certifikat och i %1, till %2.</translation>
    </message>
    <message>
        <source>Shown only now. Good for one certificate and for %1, until %2.</source>
        <translation>Visas bara nu. Gäller för ett certifikat och i %1, till %2.</translation>
    </message>
    <message numerus="yes">
        <source>Shown only now. Good for %n certificate(s) and for %1, until %2.</source>
        <translation>
            <numerusform>Visas bara nu. Gäller för %n certifikat och i %1, till %2.</numerusform>
            <numerusform>Visas bara nu. Gäller för %n certifikat och i %1, till %2.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>DeviceActions</name>
    <message>
        <source>%1 devices</source>
        <translation>%1 enheter</translation>
    </message>
    <message>
        <source>Disable %1?</source>
        <translation>Inaktivera %1?</translation>
    </message>
    <message>
        <source>Its requests are refused until it is enabled again. Certificates that it holds stay valid.</source>
        <translation>Dess begäranden nekas tills den aktiveras igen. Certifikat som den har förblir giltiga.</translation>
    </message>
    <message>
        <source>&amp;Disable</source>
        <translation>&amp;Inaktivera</translation>
    </message>
    <message>
        <source>Delete the registration of %1?</source>
        <translation>Ta bort registreringen av %1?</translation>
    </message>
    <message>
        <source>Its challenges go with it. Certificates that were issued stay valid until they are revoked or expire, and its requests stay in the list.</source>
        <translation>Dess lösenord tas också bort. Utfärdade certifikat förblir giltiga tills de återkallas eller går ut, och dess begäranden finns kvar i listan.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Ta bort</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Skriver %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>Export all devices</source>
        <translation>Exportera alla enheter</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-filer (*.csv)</translation>
    </message>
    <message>
        <source>Change the registered address of %1?</source>
        <translation>Ändra den registrerade adressen för %1?</translation>
    </message>
    <message>
        <source>Change the registered serial number of %1?</source>
        <translation>Ändra det registrerade serienumret för %1?</translation>
    </message>
    <message>
        <source>From %1 to %2. Its next request is held against the new one; the certificates that it holds stay as they are.</source>
        <translation>Från %1 till %2. Dess nästa begäran jämförs med det nya värdet; certifikat som enheten har förblir som de är.</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>&amp;Take this value</source>
        <translation>&amp;Använd det här värdet</translation>
    </message>
</context>
<context>
    <name>Fixes</name>
    <message>
        <source>Enable %1 again?</source>
        <translation>Aktivera %1 igen?</translation>
    </message>
    <message>
        <source>Its next request is decided as that of any other device.</source>
        <translation>Dess nästa begäran avgörs som för alla andra enheter.</translation>
    </message>
    <message>
        <source>&amp;Enable</source>
        <translation>&amp;Aktivera</translation>
    </message>
    <message>
        <source>&amp;Register this device…</source>
        <translation>&amp;Registrera den här enheten…</translation>
    </message>
    <message>
        <source>&amp;Make a new challenge…</source>
        <translation>Skapa ett &amp;nytt lösenord…</translation>
    </message>
    <message>
        <source>&amp;Enable this device…</source>
        <translation>Ak&amp;tivera den här enheten…</translation>
    </message>
    <message>
        <source>&amp;Allow weak algorithms for this device…</source>
        <translation>Ti&amp;llåt svaga algoritmer för den här enheten…</translation>
    </message>
    <message>
        <source>&amp;Edit the registration…</source>
        <translation>Redigera re&amp;gistreringen…</translation>
    </message>
    <message>
        <source>&amp;Open transaction %1</source>
        <translation>&amp;Öppna transaktion %1</translation>
    </message>
    <message>
        <source>&amp;Decide…</source>
        <translation>&amp;Besluta…</translation>
    </message>
    <message>
        <source>&amp;Register from this request…</source>
        <translation>Registrera &amp;utifrån den här begäran…</translation>
    </message>
    <message>
        <source>&amp;Open the certificate</source>
        <translation>Öppna &amp;certifikatet</translation>
    </message>
</context>
<context>
    <name>Moments</name>
    <message>
        <source>less than a minute</source>
        <translation>mindre än en minut</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 hours</source>
        <translation>%1 timmar</translation>
    </message>
    <message>
        <source>%1 days</source>
        <translation>%1 dagar</translation>
    </message>
</context>
<context>
    <name>PassphraseStrength</name>
    <message>
        <source>Weak: a program guesses this soon. Four or more words that do not belong together are better.</source>
        <translation>Svag: ett program gissar den snabbt. Fyra eller fler ord som inte hör ihop är bättre.</translation>
    </message>
    <message>
        <source>Fair: enough for a laboratory. Add a word or two for anything that matters.</source>
        <translation>Godtagbar: räcker för en labbmiljö. Lägg till ett eller två ord för sådant som är viktigt.</translation>
    </message>
    <message>
        <source>Good: hard to guess.</source>
        <translation>Bra: svår att gissa.</translation>
    </message>
    <message>
        <source>Strong: very hard to guess.</source>
        <translation>Stark: mycket svår att gissa.</translation>
    </message>
</context>
<context>
    <name>Questions</name>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Det gick inte att skriva %1: %2.</translation>
    </message>
</context>
<context>
    <name>RequestActions</name>
    <message>
        <source>%1 is approved. It gets its certificate when it asks again.</source>
        <translation>%1 är godkänd. Enheten får sitt certifikat när den frågar igen.</translation>
    </message>
    <message>
        <source>Approve %1 although it is not as registered?</source>
        <translation>Godkänna %1 trots att allt inte stämmer med registreringen?</translation>
    </message>
    <message>
        <source>Something that it asks for differs from its registration, or the registration is gone. The request is checked once more when the device asks again.</source>
        <translation>Något i begäran avviker från registreringen, eller så finns registreringen inte längre. Begäran prövas en gång till när enheten frågar igen.</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Godkänn</translation>
    </message>
    <message>
        <source>%1 is rejected. It is told the reason when it asks again.</source>
        <translation>%1 är avslagen. Enheten får veta skälet när den frågar igen.</translation>
    </message>
    <message>
        <source>first certificate</source>
        <translation>första certifikatet</translation>
    </message>
    <message>
        <source>renewal of %1</source>
        <translation>förnyelse av %1</translation>
    </message>
    <message>
        <source>It waits for a decision, at the latest until %1.</source>
        <translation>Begäran väntar på beslut, som längst till %1.</translation>
    </message>
    <message>
        <source>Approved by %1, %2. The device gets its certificate when it asks again.</source>
        <translation>Godkänd av %1, %2. Enheten får sitt certifikat när den frågar igen.</translation>
    </message>
    <message>
        <source>Rejected by %1, %2: %3</source>
        <translation>Avslagen av %1, %2: %3</translation>
    </message>
    <message>
        <source>Nobody decided until %1. The device has to ask anew.</source>
        <translation>Ingen beslutade före %1. Enheten måste begära på nytt.</translation>
    </message>
    <message>
        <source>Approved by %1, %2. The device has fetched its certificate.</source>
        <translation>Godkänd av %1, %2. Enheten har hämtat sitt certifikat.</translation>
    </message>
    <message>
        <source>%1 is registered. It gets its certificate when it asks again.</source>
        <translation>%1 är registrerad. Enheten får sitt certifikat när den frågar igen.</translation>
    </message>
    <message>
        <source>No registration covers this device. Register it from this request, or reject it; it waits at the latest until %1.</source>
        <translation>Ingen registrering täcker den här enheten. Registrera den utifrån begäran eller avslå den; den väntar som längst till %1.</translation>
    </message>
</context>
<context>
    <name>RevocationSource</name>
    <message>
        <source>A list that asks for a password cannot be read. Leave user and password out.</source>
        <translation>En lista som kräver lösenord kan inte läsas. Utelämna användare och lösenord.</translation>
    </message>
    <message>
        <source>State http://… or https://…, or the whole path of a file on this computer.</source>
        <translation>Ange http://… eller https://…, eller hela sökvägen till en fil på den här datorn.</translation>
    </message>
</context>
<context>
    <name>SignerActions</name>
    <message>
        <source>This trusted signer was removed meanwhile.</source>
        <translation>Den här betrodda undertecknaren har tagits bort under tiden.</translation>
    </message>
    <message>
        <source>Switch off %1?</source>
        <translation>Stänga av %1?</translation>
    </message>
    <message>
        <source>What it signs is no longer admitted on its word. Certificates that devices got stay valid, and you can switch it on again.</source>
        <translation>Det som den signerar släpps inte längre in på dess ord. Certifikat som enheter har fått förblir giltiga, och den kan slås på igen.</translation>
    </message>
    <message>
        <source>Switch &amp;off</source>
        <translation>Stäng &amp;av</translation>
    </message>
    <message>
        <source>Remove %1 from the trusted signers?</source>
        <translation>Ta bort %1 från de betrodda undertecknarna?</translation>
    </message>
    <message>
        <source>What it signs is no longer admitted on its word. Certificates that devices got stay valid. To trust it again, its certificate is needed once more.</source>
        <translation>Det som den signerar släpps inte längre in på dess ord. Certifikat som enheter har fått förblir giltiga. För att lita på den igen behövs dess certifikat på nytt.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Ta bort</translation>
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
        <translation>Enskilt</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Switched off</source>
        <translation>Avstängd</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utgången</translation>
    </message>
    <message>
        <source>Valid from %1</source>
        <translation>Gäller från %1</translation>
    </message>
    <message>
        <source>Expires in %1</source>
        <translation>Går ut om %1</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltig</translation>
    </message>
    <message>
        <source>Not looked at</source>
        <translation>Kontrolleras inte</translation>
    </message>
    <message>
        <source>Not read yet</source>
        <translation>Inte läst ännu</translation>
    </message>
    <message>
        <source>Read %1</source>
        <translation>Läst %1</translation>
    </message>
    <message>
        <source>Read</source>
        <translation>Läst</translation>
    </message>
    <message>
        <source>Fault; that of %1 counts</source>
        <translation>Fel; den från %1 gäller</translation>
    </message>
    <message>
        <source>Cannot be read</source>
        <translation>Kan inte läsas</translation>
    </message>
    <message>
        <source>Self-signed only</source>
        <translation>Endast självsignerade</translation>
    </message>
    <message>
        <source>Self-signed, or issued here</source>
        <translation>Självsignerade eller utfärdade här</translation>
    </message>
    <message>
        <source>Also trusted signers</source>
        <translation>Även betrodda undertecknare</translation>
    </message>
    <message>
        <source>Trusted signers only</source>
        <translation>Endast betrodda undertecknare</translation>
    </message>
    <message>
        <source>A device signs with the key of its request and presents a challenge, each time. It cannot renew with the certificate that it has.</source>
        <translation>En enhet signerar med nyckeln i sin begäran och uppger ett lösenord, varje gång. Den kan inte förnya med certifikatet som den har.</translation>
    </message>
    <message>
        <source>A new device presents a challenge; one that was given a certificate here renews with it. Trusted signers are not looked at.</source>
        <translation>En ny enhet uppger ett lösenord; en som har fått ett certifikat här förnyar med det. Betrodda undertecknare beaktas inte.</translation>
    </message>
    <message>
        <source>New devices and renewals as usual; and what a trusted signer has signed needs no challenge.</source>
        <translation>Nya enheter och förnyelser som vanligt; och det som en betrodd undertecknare har signerat behöver inget lösenord.</translation>
    </message>
    <message>
        <source>Whatever no trusted signer has signed is refused: a challenge does not help, and devices cannot renew by themselves.</source>
        <translation>Allt som ingen betrodd undertecknare har signerat nekas: ett lösenord hjälper inte, och enheter kan inte förnya på egen hand.</translation>
    </message>
</context>
<context>
    <name>States</name>
    <message>
        <source>Expires today</source>
        <translation>Går ut i dag</translation>
    </message>
    <message>
        <source>Expires tomorrow</source>
        <translation>Går ut i morgon</translation>
    </message>
    <message>
        <source>Expires in %1 days</source>
        <translation>Går ut om %1 dagar</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Beviljad</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekad</translation>
    </message>
    <message>
        <source>Not SCEP</source>
        <translation>Ej SCEP</translation>
    </message>
    <message>
        <source>Our fault</source>
        <translation>Fel hos oss</translation>
    </message>
    <message>
        <source>Disabled</source>
        <translation>Inaktiverad</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Öppen</translation>
    </message>
    <message>
        <source>On hold</source>
        <translation>Spärrat</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utgånget</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltigt</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Förbrukat</translation>
    </message>
    <message>
        <source>Spent %1</source>
        <translation>Förbrukat %1</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Indraget</translation>
    </message>
    <message>
        <source>Fresh, %1 left</source>
        <translation>Gäller %1 till</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statiskt</translation>
    </message>
    <message>
        <source>Fresh</source>
        <translation>Oanvänt</translation>
    </message>
    <message>
        <source>Valid to %1</source>
        <translation>Till %1</translation>
    </message>
    <message>
        <source>None valid</source>
        <translation>Inget giltigt</translation>
    </message>
    <message>
        <source>Never enrolled</source>
        <translation>Aldrig hämtat</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Inget</translation>
    </message>
    <message>
        <source>unspecified</source>
        <translation>ospecificerad</translation>
    </message>
    <message>
        <source>key compromise</source>
        <translation>röjd nyckel</translation>
    </message>
    <message>
        <source>affiliation changed</source>
        <translation>ändrad tillhörighet</translation>
    </message>
    <message>
        <source>superseded</source>
        <translation>ersatt</translation>
    </message>
    <message>
        <source>cessation of operation</source>
        <translation>tagen ur drift</translation>
    </message>
    <message>
        <source>certificate hold</source>
        <translation>tillfällig spärr</translation>
    </message>
    <message>
        <source>Told to wait</source>
        <translation>Får vänta</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Besvarad</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntar</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <source>Not decided</source>
        <translation>Inget beslut</translation>
    </message>
    <message>
        <source>Reserved</source>
        <translation>Reserverat</translation>
    </message>
    <message>
        <source>triple DES</source>
        <translation>trippel-DES</translation>
    </message>
    <message>
        <source>single DES</source>
        <translation>enkel DES</translation>
    </message>
    <message>
        <source>%1, without end</source>
        <translation>%1, utan slut</translation>
    </message>
    <message>
        <source>%1 until %2, over</source>
        <translation>%1 till %2, förbi</translation>
    </message>
    <message>
        <source>%1 until %2</source>
        <translation>%1 till %2</translation>
    </message>
    <message>
        <source>Open until %1</source>
        <translation>Öppen till %1</translation>
    </message>
    <message>
        <source>Upcoming</source>
        <translation>Kommande</translation>
    </message>
    <message>
        <source>Admitted from %1</source>
        <translation>Tillåten från %1</translation>
    </message>
    <message>
        <source>Used</source>
        <translation>Förbrukad</translation>
    </message>
    <message>
        <source>All of its certificates were issued: %1 of %2</source>
        <translation>Alla dess certifikat har utfärdats: %1 av %2</translation>
    </message>
    <message>
        <source>Admitted until %1</source>
        <translation>Tillåten till %1</translation>
    </message>
</context>
<context>
    <name>scepter::AuditTable</name>
    <message>
        <source>Added</source>
        <translation>Tillagt</translation>
    </message>
    <message>
        <source>Changed</source>
        <translation>Ändrat</translation>
    </message>
    <message>
        <source>Deleted</source>
        <translation>Borttaget</translation>
    </message>
    <message>
        <source>Withdrawn</source>
        <translation>Indraget</translation>
    </message>
    <message>
        <source>Approved</source>
        <translation>Godkänd</translation>
    </message>
    <message>
        <source>Rejected</source>
        <translation>Avslagen</translation>
    </message>
    <message>
        <source>Alarm</source>
        <translation>Larm</translation>
    </message>
    <message>
        <source>name</source>
        <translation>namn</translation>
    </message>
    <message>
        <source>address</source>
        <translation>adress</translation>
    </message>
    <message>
        <source>demand on the address</source>
        <translation>krav på adressen</translation>
    </message>
    <message>
        <source>serial number</source>
        <translation>serienummer</translation>
    </message>
    <message>
        <source>demand on the serial number</source>
        <translation>krav på serienumret</translation>
    </message>
    <message>
        <source>networks</source>
        <translation>nätverk</translation>
    </message>
    <message>
        <source>profile</source>
        <translation>profil</translation>
    </message>
    <message>
        <source>state</source>
        <translation>status</translation>
    </message>
    <message>
        <source>certificates</source>
        <translation>certifikat</translation>
    </message>
    <message>
        <source>admitted from</source>
        <translation>tillåten från</translation>
    </message>
    <message>
        <source>admitted until</source>
        <translation>tillåten till</translation>
    </message>
    <message>
        <source>approval</source>
        <translation>godkännande</translation>
    </message>
    <message>
        <source>reply</source>
        <translation>svar</translation>
    </message>
    <message>
        <source>weak algorithms</source>
        <translation>svaga algoritmer</translation>
    </message>
    <message>
        <source>weak algorithms until</source>
        <translation>svaga algoritmer till</translation>
    </message>
    <message>
        <source>owner</source>
        <translation>ägare</translation>
    </message>
    <message>
        <source>notes</source>
        <translation>anteckningar</translation>
    </message>
    <message>
        <source>reason</source>
        <translation>orsak</translation>
    </message>
    <message>
        <source>kind</source>
        <translation>typ</translation>
    </message>
    <message>
        <source>none</source>
        <translation>tomt</translation>
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
        <translation>Tid</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>På vad</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <source>device %1</source>
        <translation>enhet %1</translation>
    </message>
    <message>
        <source>challenge %1 of %2</source>
        <translation>lösenord %1 för %2</translation>
    </message>
    <message>
        <source>request %1 of %2</source>
        <translation>begäran %1 från %2</translation>
    </message>
    <message>
        <source>NDES account %1</source>
        <translation>NDES-konto %1</translation>
    </message>
    <message>
        <source>trusted signer %1</source>
        <translation>betrodd undertecknare %1</translation>
    </message>
</context>
<context>
    <name>scepter::CertificatesTable</name>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utfärdat</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
</context>
<context>
    <name>scepter::ChallengesTable</name>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Skapat</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>Static</source>
        <translation>Statiskt</translation>
    </message>
    <message>
        <source>One-time</source>
        <translation>Engångs</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Ingen gräns</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Användningar</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Senast använt</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>%1 alone, of the profile %2</source>
        <translation>endast %1, med profilen %2</translation>
    </message>
    <message>
        <source>%1 alone, through the registration %2</source>
        <translation>endast %1, genom registreringen %2</translation>
    </message>
    <message>
        <source>any device of the profile %1</source>
        <translation>valfri enhet med profilen %1</translation>
    </message>
    <message>
        <source>%1, no limit</source>
        <translation>%1, ingen gräns</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>NDES page</source>
        <translation>NDES-sidan</translation>
    </message>
    <message>
        <source>Administrator</source>
        <translation>Administratör</translation>
    </message>
</context>
<context>
    <name>scepter::DevicesTable</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Senaste försök</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrerad</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Svaga algoritmer</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Senast använda</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <source>Networks</source>
        <translation>Nätverk</translation>
    </message>
</context>
<context>
    <name>scepter::RequestsTable</name>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänd</translation>
    </message>
</context>
<context>
    <name>scepter::RevocationsTable</name>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Would expire</source>
        <translation>Skulle gå ut</translation>
    </message>
</context>
<context>
    <name>scepter::app::OpenSite</name>
    <message>
        <source>Listening on %1.</source>
        <translation>Lyssnar på %1.</translation>
    </message>
    <message>
        <source>The keys of the authority are locked. Unlock them with the passphrase first.</source>
        <translation>Utfärdarens nycklar är låsta. Lås först upp dem med lösenfrasen.</translation>
    </message>
    <message>
        <source>Another program listens for this site: %1.</source>
        <translation>Ett annat program lyssnar för den här anläggningen: %1.</translation>
    </message>
    <message>
        <source>The account was removed meanwhile.</source>
        <translation>Kontot har tagits bort under tiden.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::AddressStep</name>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Where will devices reach this computer?</source>
        <translation>Var når enheterna den här datorn?</translation>
    </message>
    <message>
        <source>Devices ask for their certificates at an address of this computer. Choose the network they are in. You can change this later in Settings.</source>
        <translation>Enheter begär sina certifikat på en av den här datorns adresser. Välj nätverket som de finns i. Du kan ändra detta senare under Inställningar.</translation>
    </message>
    <message>
        <source>Devices will use</source>
        <translation>Enheterna använder</translation>
    </message>
    <message>
        <source>Addresses of this computer</source>
        <translation>Den här datorns adresser</translation>
    </message>
    <message>
        <source>This computer only</source>
        <translation>Endast den här datorn</translation>
    </message>
    <message>
        <source>for trying out</source>
        <translation>för att prova</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Nätverk</translation>
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
        <translation>Endast program på den här datorn kan nå den. Välj ett nätverk när riktiga enheter ska hämta certifikat.</translation>
    </message>
    <message>
        <source>A firewall on this computer may have to allow port %1.</source>
        <translation>En brandvägg på den här datorn kan behöva släppa igenom port %1.</translation>
    </message>
    <message>
        <source>free</source>
        <translation>ledig</translation>
    </message>
    <message>
        <source>Most systems keep ports below 1024 to administrators.</source>
        <translation>De flesta system förbehåller portar under 1024 för administratörer.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::AuditDetail</name>
    <message>
        <source>&amp;Show it</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Vem</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Vad</translation>
    </message>
    <message>
        <source>On what</source>
        <translation>På vad</translation>
    </message>
    <message>
        <source>Changes</source>
        <translation>Ändringar</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Post</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 från %2</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::AuditPage</name>
    <message>
        <source>Audit</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>Person, device, value</source>
        <translation>Person, enhet, värde</translation>
    </message>
    <message>
        <source>Nothing was done yet</source>
        <translation>Inget har gjorts ännu</translation>
    </message>
    <message>
        <source>Each change of a device or a challenge, each decision and each alarm is listed here, with who did it and when.</source>
        <translation>Varje ändring av en enhet eller ett lösenord, varje beslut och varje larm listas här, med vem som gjorde det och när.</translation>
    </message>
    <message>
        <source>Select an entry to see what was changed, from what to what.</source>
        <translation>Välj en post för att se vad som ändrades, från vad till vad.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Larm</translation>
    </message>
    <message>
        <source>&amp;Show what it is about</source>
        <translation>&amp;Visa vad det gäller</translation>
    </message>
    <message numerus="yes">
        <source>%1 in all, %n alarm(s) within 7 days</source>
        <translation>
            <numerusform>%1 totalt, %n larm inom 7 dagar</numerusform>
            <numerusform>%1 totalt, %n larm inom 7 dagar</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>scepter::ui::AuthorityStep</name>
    <message>
        <source>Authority</source>
        <translation>Utfärdare</translation>
    </message>
    <message>
        <source>What is your certificate authority called?</source>
        <translation>Vad heter din certifikatutfärdare?</translation>
    </message>
    <message>
        <source>It signs the certificates of your routers and firewalls. Its name stands in each of them and cannot be changed later.</source>
        <translation>Den signerar certifikaten för dina routrar och brandväggar. Namnet står i vart och ett av dem och kan inte ändras senare.</translation>
    </message>
    <message>
        <source>Office CA</source>
        <translation>Kontorets CA</translation>
    </message>
    <message>
        <source>RSA 3072 (recommended)</source>
        <translation>RSA 3072 (rekommenderas)</translation>
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
        <translation>&amp;Bläddra…</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Key</source>
        <translation>N&amp;yckel</translation>
    </message>
    <message>
        <source>&amp;Site file</source>
        <translation>&amp;Anläggningsfil</translation>
    </message>
    <message>
        <source>Site file</source>
        <translation>Anläggningsfil</translation>
    </message>
    <message>
        <source>&amp;Open an existing site…</source>
        <translation>&amp;Öppna en befintlig anläggning…</translation>
    </message>
    <message>
        <source>Every device understands RSA. Longer keys are slower to make and to use.</source>
        <translation>Alla enheter förstår RSA. Längre nycklar tar längre tid att skapa och använda.</translation>
    </message>
    <message>
        <source>Small and fast, but older routers cannot check certificates that are signed with it.</source>
        <translation>Liten och snabb, men äldre routrar kan inte kontrollera certifikat som har signerats med den.</translation>
    </message>
    <message>
        <source>Where the site is kept</source>
        <translation>Var anläggningen sparas</translation>
    </message>
    <message>
        <source>Scepter sites (*.scepter)</source>
        <translation>Scepter-anläggningar (*.scepter)</translation>
    </message>
    <message>
        <source>As people will read it in a certificate.</source>
        <translation>Så som namnet ska läsas i ett certifikat.</translation>
    </message>
    <message>
        <source>An authority needs a name, for example Office CA.</source>
        <translation>En utfärdare behöver ett namn, till exempel Kontorets CA.</translation>
    </message>
    <message>
        <source>As people will read it in a certificate, for example Office CA.</source>
        <translation>Så som namnet ska läsas i ett certifikat, till exempel Kontorets CA.</translation>
    </message>
    <message>
        <source>Say in which file the site is kept.</source>
        <translation>Ange i vilken fil anläggningen ska sparas.</translation>
    </message>
    <message>
        <source>This is a folder: add a file name, for example office.scepter.</source>
        <translation>Detta är en mapp: lägg till ett filnamn, till exempel kontor.scepter.</translation>
    </message>
    <message>
        <source>This file exists already. Choose another name, or open it as an existing site.</source>
        <translation>Den här filen finns redan. Välj ett annat namn eller öppna den som en befintlig anläggning.</translation>
    </message>
    <message>
        <source>There is no folder %1.</source>
        <translation>Mappen %1 finns inte.</translation>
    </message>
    <message>
        <source>You may not write into %1.</source>
        <translation>Du saknar skrivbehörighet i %1.</translation>
    </message>
    <message>
        <source>One file holds everything: keys, devices, certificates. Back it up.</source>
        <translation>En enda fil rymmer allt: nycklar, enheter, certifikat. Säkerhetskopiera den.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CertificateDetail</name>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>Show the re&amp;quest</source>
        <translation>Visa &amp;begäran</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallat</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltigt</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Utfärdare</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Utfärdat</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>PEM</source>
        <translation>PEM</translation>
    </message>
    <message>
        <source>Cop&amp;y as PEM</source>
        <translation>&amp;Kopiera som PEM</translation>
    </message>
    <message>
        <source>&amp;Save…</source>
        <translation>&amp;Spara…</translation>
    </message>
    <message>
        <source>The certificate as PEM</source>
        <translation>Certifikatet som PEM</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CertificateSource</name>
    <message>
        <source>This is no certificate: PEM begins with -----BEGIN CERTIFICATE-----; a file may also hold the certificate as DER.</source>
        <translation>Detta är inget certifikat: PEM börjar med -----BEGIN CERTIFICATE-----; en fil kan också innehålla certifikatet som DER.</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2.</source>
        <translation>Det gick inte att läsa %1: %2.</translation>
    </message>
    <message>
        <source>%1 is far too large for a certificate.</source>
        <translation>%1 är alldeles för stor för ett certifikat.</translation>
    </message>
    <message>
        <source>Choose a &amp;file…</source>
        <translation>Välj en &amp;fil…</translation>
    </message>
    <message>
        <source>-----BEGIN CERTIFICATE-----
Paste it here, or drop the file</source>
        <translation>-----BEGIN CERTIFICATE-----
Klistra in det här, eller släpp filen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Choose a certificate</source>
        <translation>Välj ett certifikat</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer *.der);;All files (*)</source>
        <translation>Certifikat (*.pem *.crt *.cer *.der);;Alla filer (*)</translation>
    </message>
    <message>
        <source>PEM or DER. You see what is inside before you trust it.</source>
        <translation>PEM eller DER. Innehållet visas innan du litar på det.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CertificateSummary</name>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Utfärdare</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltigt</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>What stands in the certificate</source>
        <translation>Det som står i certifikatet</translation>
    </message>
    <message>
        <source>without a subject</source>
        <translation>utan ämne</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sig självt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CertificatesPage</name>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Name, address, serial number</source>
        <translation>Namn, adress, serienummer</translation>
    </message>
    <message>
        <source>No certificates yet</source>
        <translation>Inga certifikat ännu</translation>
    </message>
    <message>
        <source>The first one appears here as soon as a registered device has asked for it.</source>
        <translation>Det första visas här så snart en registrerad enhet har begärt det.</translation>
    </message>
    <message>
        <source>Go to Devices</source>
        <translation>Gå till Enheter</translation>
    </message>
    <message>
        <source>Select a certificate to see what it says.</source>
        <translation>Välj ett certifikat för att se vad som står i det.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltiga</translation>
    </message>
    <message>
        <source>Expiring</source>
        <translation>Går snart ut</translation>
    </message>
    <message>
        <source>Revoked</source>
        <translation>Återkallade</translation>
    </message>
    <message>
        <source>Expired</source>
        <translation>Utgångna</translation>
    </message>
    <message>
        <source>Save as &amp;PEM…</source>
        <translation>Spara som &amp;PEM…</translation>
    </message>
    <message>
        <source>Save %1 certificates as &amp;PEM…</source>
        <translation>Spara %1 certifikat som &amp;PEM…</translation>
    </message>
    <message>
        <source>Save as &amp;DER…</source>
        <translation>Spara som &amp;DER…</translation>
    </message>
    <message>
        <source>Copy as P&amp;EM</source>
        <translation>Kopiera som P&amp;EM</translation>
    </message>
    <message>
        <source>Copy %1 certificates as P&amp;EM</source>
        <translation>Kopiera %1 certifikat som P&amp;EM</translation>
    </message>
    <message>
        <source>Show the de&amp;vice</source>
        <translation>&amp;Visa enheten</translation>
    </message>
    <message>
        <source>&amp;Revoke…</source>
        <translation>&amp;Återkalla…</translation>
    </message>
    <message>
        <source>&amp;Revoke %1 certificates…</source>
        <translation>&amp;Återkalla %1 certifikat…</translation>
    </message>
    <message>
        <source>Take off &amp;hold…</source>
        <translation>&amp;Häv spärren…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ChallengeChoice</name>
    <message>
        <source>&amp;One-time challenge</source>
        <translation>E&amp;ngångslösenord</translation>
    </message>
    <message>
        <source>Made now and shown once. The first certificate uses it up.</source>
        <translation>Skapas nu och visas en gång. Det första certifikatet förbrukar det.</translation>
    </message>
    <message>
        <source>S&amp;tatic challenge</source>
        <translation>&amp;Statiskt lösenord</translation>
    </message>
    <message>
        <source>You choose it. The device may use it for every enrolment.</source>
        <translation>Du väljer det. Enheten får använda det varje gång den hämtar certifikat.</translation>
    </message>
    <message>
        <source>Static challenge</source>
        <translation>Statiskt lösenord</translation>
    </message>
    <message>
        <source>No &amp;challenge yet</source>
        <translation>Inget &amp;lösenord ännu</translation>
    </message>
    <message>
        <source>The device is refused until you make one for it.</source>
        <translation>Enheten nekas tills du skapar ett åt den.</translation>
    </message>
    <message>
        <source>Type the challenge that the device will present: 8 characters or more, without accents.</source>
        <translation>Skriv lösenordet som enheten ska uppge: minst 8 tecken, utan accenter.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ChallengeDetail</name>
    <message>
        <source>Show the &amp;request</source>
        <translation>Visa &amp;begäran</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Made</source>
        <translation>Skapat</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>Spent</source>
        <translation>Förbrukat</translation>
    </message>
    <message>
        <source>Kept as</source>
        <translation>Sparas som</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Ne&amp;w challenge…</source>
        <translation>N&amp;ytt lösenord…</translation>
    </message>
    <message>
        <source>Static challenge</source>
        <translation>Statiskt lösenord</translation>
    </message>
    <message>
        <source>One-time challenge</source>
        <translation>Engångslösenord</translation>
    </message>
    <message>
        <source>Static: chosen by a person, may be used again</source>
        <translation>Statiskt: valt av en person, får användas igen</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>no limit</source>
        <translation>ingen gräns</translation>
    </message>
    <message>
        <source>a digest only; the challenge itself was shown once and cannot be shown again</source>
        <translation>endast ett hashvärde; själva lösenordet visades en gång och kan inte visas igen</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Origin</source>
        <translation>Ursprung</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Senast använt</translation>
    </message>
    <message>
        <source>One-time: made here, spent with its last certificate</source>
        <translation>Engångs: skapat här, förbrukat med sitt sista certifikat</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ChallengesPage</name>
    <message>
        <source>Challenges</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>No challenges yet</source>
        <translation>Inga lösenord ännu</translation>
    </message>
    <message>
        <source>&amp;New challenge for this device…</source>
        <translation>&amp;Nytt lösenord för den här enheten…</translation>
    </message>
    <message>
        <source>Show the &amp;device</source>
        <translation>Visa &amp;enheten</translation>
    </message>
    <message>
        <source>&amp;Withdraw…</source>
        <translation>&amp;Dra in…</translation>
    </message>
    <message>
        <source>&amp;Withdraw %1 challenges…</source>
        <translation>&amp;Dra in %1 lösenord…</translation>
    </message>
    <message>
        <source>Withdraw this challenge?</source>
        <translation>Dra in det här lösenordet?</translation>
    </message>
    <message>
        <source>Withdraw %1 challenges?</source>
        <translation>Dra in %1 lösenord?</translation>
    </message>
    <message>
        <source>A device that still presents it is refused. Those that are spent already stay as they are.</source>
        <translation>En enhet som ändå uppger det nekas. De som redan är förbrukade lämnas som de är.</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Dra in</translation>
    </message>
    <message>
        <source>%1 in all, %2 fresh</source>
        <translation>%1 totalt, %2 oanvända</translation>
    </message>
    <message>
        <source>Device, profile</source>
        <translation>Enhet, profil</translation>
    </message>
    <message>
        <source>A challenge is made for one device, when it is registered or later, or for any device of a profile.</source>
        <translation>Ett lösenord skapas för en enhet, när den registreras eller senare, eller för valfri enhet med en profil.</translation>
    </message>
    <message>
        <source>New challenge…</source>
        <translation>Nytt lösenord…</translation>
    </message>
    <message>
        <source>Select a challenge to see whom it admits, how long it lasts and who used it.</source>
        <translation>Välj ett lösenord för att se vem det släpper in, hur länge det gäller och vem som har använt det.</translation>
    </message>
    <message>
        <source>&amp;New challenge…</source>
        <translation>&amp;Nytt lösenord…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ComparisonGrid</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>the default endpoint</source>
        <translation>den allmänna slutpunkten</translation>
    </message>
    <message>
        <source>not stated</source>
        <translation>inte angivet</translation>
    </message>
    <message>
        <source>not registered</source>
        <translation>inte registrerat</translation>
    </message>
    <message>
        <source>EC is allowed</source>
        <translation>EC är tillåtet</translation>
    </message>
    <message>
        <source>%1 or larger</source>
        <translation>%1 eller större</translation>
    </message>
    <message>
        <source>allowed</source>
        <translation>tillåten</translation>
    </message>
    <message>
        <source>equal</source>
        <translation>lika</translation>
    </message>
    <message>
        <source>not allowed</source>
        <translation>inte tillåten</translation>
    </message>
    <message>
        <source>different</source>
        <translation>olika</translation>
    </message>
    <message>
        <source>not compared</source>
        <translation>inte jämfört</translation>
    </message>
    <message>
        <source>The request beside the registration</source>
        <translation>Begäran bredvid registreringen</translation>
    </message>
    <message>
        <source>The request</source>
        <translation>Begäran</translation>
    </message>
    <message>
        <source>The registration</source>
        <translation>Registreringen</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommer från</translation>
    </message>
    <message>
        <source>any, but one</source>
        <translation>valfri, men en krävs</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>kontrolleras inte</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>var som helst</translation>
    </message>
    <message>
        <source>present</source>
        <translation>finns</translation>
    </message>
    <message>
        <source>covered</source>
        <translation>täcks</translation>
    </message>
    <message>
        <source>missing</source>
        <translation>saknas</translation>
    </message>
    <message>
        <source>Take this value…</source>
        <translation>Använd det här värdet…</translation>
    </message>
    <message>
        <source>Take the address %1 into the registration</source>
        <translation>Ta in adressen %1 i registreringen</translation>
    </message>
    <message>
        <source>Take the serial number %1 into the registration</source>
        <translation>Ta in serienumret %1 i registreringen</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CopyField</name>
    <message>
        <source>Copied</source>
        <translation>Kopierat</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopiera</translation>
    </message>
    <message>
        <source>Copy: %1</source>
        <translation>Kopiera: %1</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CrlPane</name>
    <message>
        <source>Overdue</source>
        <translation>Försenad</translation>
    </message>
    <message>
        <source>Good for %1</source>
        <translation>Giltig i %1</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Publicerad</translation>
    </message>
    <message>
        <source>Next update</source>
        <translation>Nästa uppdatering</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>Poster</translation>
    </message>
    <message>
        <source>Newest list</source>
        <translation>Senaste listan</translation>
    </message>
    <message>
        <source>All lists</source>
        <translation>Alla listor</translation>
    </message>
    <message>
        <source>No list published yet</source>
        <translation>Ingen lista publicerad ännu</translation>
    </message>
    <message>
        <source>Devices that check for revocation need one. The listener publishes it by itself, or you do it now.</source>
        <translation>Enheter som kontrollerar återkallelser behöver en. Tjänsten publicerar den själv, eller så gör du det nu.</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>ingen ännu</translation>
    </message>
    <message>
        <source>Revocation list %1</source>
        <translation>Spärrlista %1</translation>
    </message>
    <message>
        <source>What devices read to find out what is revoked</source>
        <translation>Det som enheter läser för att få veta vad som är återkallat</translation>
    </message>
    <message>
        <source>&amp;Save list…</source>
        <translation>&amp;Spara lista…</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Utfärdare</translation>
    </message>
    <message>
        <source>The selected list, or the newest one: as DER, or as PEM when the file&apos;s name ends with .pem</source>
        <translation>Den valda listan, eller den nyaste: som DER, eller som PEM om filnamnet slutar på .pem</translation>
    </message>
    <message>
        <source>Save the revocation list</source>
        <translation>Spara spärrlistan</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl *.pem)</source>
        <translation>Spärrlistor (*.crl *.pem)</translation>
    </message>
</context>
<context>
    <name>scepter::ui::CsvExport</name>
    <message>
        <source>The export was cancelled; no file was written.</source>
        <translation>Exporten avbröts; ingen fil skrevs.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>Det gick inte att skriva %1: %2.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DayChoice</name>
    <message>
        <source>From the beginning of</source>
        <translation>Från och med</translation>
    </message>
    <message>
        <source>Until the end of</source>
        <translation>Till och med</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DecisionTab</name>
    <message>
        <source>Its registration is gone: there is nothing to compare it with.</source>
        <translation>Registreringen finns inte längre: det finns inget att jämföra med.</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Godkänn</translation>
    </message>
    <message>
        <source>Re&amp;ject…</source>
        <translation>A&amp;vslå…</translation>
    </message>
    <message>
        <source>Asks for</source>
        <translation>Begär</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Asked</source>
        <translation>Begärt</translation>
    </message>
    <message>
        <source>Asked again</source>
        <translation>Frågat igen</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 från %2</translation>
    </message>
    <message numerus="yes">
        <source>%n time(s), last %1</source>
        <translation>
            <numerusform>en gång, %1</numerusform>
            <numerusform>%n gånger, senast %1</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Register…</source>
        <translation>&amp;Registrera…</translation>
    </message>
    <message>
        <source>Register the device from this request</source>
        <translation>Registrera enheten utifrån den här begäran</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
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
        <translation>valfritt</translation>
    </message>
    <message>
        <source>must match</source>
        <translation>måste stämma</translation>
    </message>
    <message>
        <source>must be present</source>
        <translation>måste finnas</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>kontrolleras inte</translation>
    </message>
    <message>
        <source>Kept as %1. %2</source>
        <translation>Sparas som %1. %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DeviceDetail</name>
    <message>
        <source>%1 issued, no limit</source>
        <translation>%1 utfärdade, ingen gräns</translation>
    </message>
    <message>
        <source>%1 of %2 issued</source>
        <translation>%1 av %2 utfärdade</translation>
    </message>
    <message>
        <source>Registration</source>
        <translation>Registrering</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Begäranden</translation>
    </message>
    <message>
        <source>&amp;New challenge…</source>
        <translation>&amp;Nytt lösenord…</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Re&amp;digera…</translation>
    </message>
    <message>
        <source>Last attempt</source>
        <translation>Senaste försök</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Orsak</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Admitted until</source>
        <translation>Tillåten till</translation>
    </message>
    <message>
        <source>Registered</source>
        <translation>Registrerad</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
    <message>
        <source>Show &amp;why</source>
        <translation>Visa &amp;orsaken</translation>
    </message>
    <message>
        <source>profile %1</source>
        <translation>profil %1</translation>
    </message>
    <message>
        <source>Certificates %1</source>
        <translation>Certifikat %1</translation>
    </message>
    <message>
        <source>Requests %1</source>
        <translation>Begäranden %1</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>none so far</source>
        <translation>inget ännu</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>by hand</source>
        <translation>för hand</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatiskt</translation>
    </message>
    <message>
        <source>the certificate alone</source>
        <translation>enbart certifikatet</translation>
    </message>
    <message>
        <source>with the CAs above it, without the root</source>
        <translation>med utfärdarna ovanför, utan roten</translation>
    </message>
    <message>
        <source>with all CAs above it</source>
        <translation>med alla utfärdare ovanför</translation>
    </message>
    <message>
        <source>Approval</source>
        <translation>Godkännande</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Svar</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Svaga algoritmer</translation>
    </message>
    <message>
        <source>Used last</source>
        <translation>Senast använda</translation>
    </message>
    <message>
        <source>Weak al&amp;gorithms…</source>
        <translation>Svaga al&amp;goritmer…</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blad</translation>
    </message>
    <message>
        <source>Configuration sheet: what is typed into the device</source>
        <translation>Konfigurationsblad: det som skrivs in i enheten</translation>
    </message>
    <message>
        <source>any, but the request has to state one</source>
        <translation>valfri, men begäran måste ange en</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>kontrolleras inte</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historik</translation>
    </message>
    <message>
        <source>What was done to this registration and to its challenges</source>
        <translation>Det som har gjorts med registreringen och dess lösenord</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Comes from</source>
        <translation>Kommer från</translation>
    </message>
    <message>
        <source>Admitted from</source>
        <translation>Tillåten från</translation>
    </message>
    <message>
        <source>Owner</source>
        <translation>Ägare</translation>
    </message>
    <message>
        <source>Challenges %1</source>
        <translation>Lösenord %1</translation>
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
        <translation>Lösenord (challenge)</translation>
    </message>
    <message>
        <source>Fingerprint of the CA, SHA-256</source>
        <translation>CA:ns fingeravtryck, SHA-256</translation>
    </message>
    <message>
        <source>Fingerprint of the CA, SHA-1</source>
        <translation>CA:ns fingeravtryck, SHA-1</translation>
    </message>
    <message>
        <source>Compare a fingerprint when the device asks whether it should trust the CA.</source>
        <translation>Jämför ett fingeravtryck när enheten frågar om den ska lita på CA:n.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DeviceSheetPane</name>
    <message>
        <source>&amp;Fill in a new challenge</source>
        <translation>&amp;Fyll i ett nytt lösenord</translation>
    </message>
    <message>
        <source>Cop&amp;y</source>
        <translation>K&amp;opiera</translation>
    </message>
    <message>
        <source>Sa&amp;ve…</source>
        <translation>S&amp;para…</translation>
    </message>
    <message>
        <source>Kind of device</source>
        <translation>Typ av enhet</translation>
    </message>
    <message>
        <source>Configuration sheet</source>
        <translation>Konfigurationsblad</translation>
    </message>
    <message>
        <source>Makes a one-time challenge for this device and writes it where it belongs</source>
        <translation>Skapar ett engångslösenord för enheten och skriver det där det hör hemma</translation>
    </message>
    <message>
        <source>&amp;Kind of device</source>
        <translation>Typ av en&amp;het</translation>
    </message>
    <message>
        <source>The sheet has no challenge yet, but says where it belongs.</source>
        <translation>Bladet har inget lösenord än, men säger var det hör hemma.</translation>
    </message>
    <message>
        <source>The challenge is shown only now. Good for one certificate and for %1, until %2.</source>
        <translation>Lösenordet visas bara nu. Gäller för ett certifikat och i %1, till %2.</translation>
    </message>
    <message>
        <source>The challenge is shown only now. Good for one certificate.</source>
        <translation>Lösenordet visas bara nu. Gäller för ett certifikat.</translation>
    </message>
    <message>
        <source>Save the configuration sheet</source>
        <translation>Spara konfigurationsbladet</translation>
    </message>
    <message>
        <source>Text (*.txt);;All files (*)</source>
        <translation>Text (*.txt);;Alla filer (*)</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DeviceStep</name>
    <message>
        <source>First device</source>
        <translation>Första enheten</translation>
    </message>
    <message>
        <source>Which device is the first?</source>
        <translation>Vilken enhet är den första?</translation>
    </message>
    <message>
        <source>A device gets a certificate when it asks with a registered name and proves itself with its challenge.</source>
        <translation>En enhet får ett certifikat när den begär det med ett registrerat namn och styrker sig med sitt lösenord.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::DevicesPage</name>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>Inga enheter ännu</translation>
    </message>
    <message>
        <source>Register the first one. It can ask for its certificate right after.</source>
        <translation>Registrera den första. Den kan begära sitt certifikat direkt efteråt.</translation>
    </message>
    <message>
        <source>Register a device…</source>
        <translation>Registrera en enhet…</translation>
    </message>
    <message>
        <source>Select a device to see its registration, certificates and requests.</source>
        <translation>Välj en enhet för att se dess registrering, certifikat och begäranden.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Failing</source>
        <translation>Med fel</translation>
    </message>
    <message>
        <source>&amp;Register device</source>
        <translation>&amp;Registrera enhet</translation>
    </message>
    <message>
        <source>&amp;Edit registration…</source>
        <translation>R&amp;edigera registreringen…</translation>
    </message>
    <message>
        <source>New &amp;challenge…</source>
        <translation>Nytt &amp;lösenord…</translation>
    </message>
    <message>
        <source>Show its re&amp;quests</source>
        <translation>Visa dess &amp;begäranden</translation>
    </message>
    <message>
        <source>&amp;Disable…</source>
        <translation>&amp;Inaktivera…</translation>
    </message>
    <message>
        <source>&amp;Disable %1 devices…</source>
        <translation>&amp;Inaktivera %1 enheter…</translation>
    </message>
    <message>
        <source>E&amp;nable</source>
        <translation>&amp;Aktivera</translation>
    </message>
    <message>
        <source>E&amp;nable %1 devices</source>
        <translation>&amp;Aktivera %1 enheter</translation>
    </message>
    <message>
        <source>De&amp;lete…</source>
        <translation>&amp;Ta bort…</translation>
    </message>
    <message>
        <source>De&amp;lete %1 devices…</source>
        <translation>&amp;Ta bort %1 enheter…</translation>
    </message>
    <message>
        <source>Weak</source>
        <translation>Svaga</translation>
    </message>
    <message>
        <source>&amp;Weak algorithms…</source>
        <translation>S&amp;vaga algoritmer…</translation>
    </message>
    <message>
        <source>Name, address, serial number, owner</source>
        <translation>Namn, adress, serienummer, ägare</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>I&amp;mportera…</translation>
    </message>
    <message>
        <source>Registers the devices of a CSV file</source>
        <translation>Registrerar enheterna i en CSV-fil</translation>
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
        <translation>Avbryt</translation>
    </message>
</context>
<context>
    <name>scepter::ui::GoodRowsTable</name>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Profile</source>
        <translation>Profil</translation>
    </message>
    <message>
        <source>Notes</source>
        <translation>Anteckningar</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ImportDevicesDialog</name>
    <message>
        <source>Checking every row…</source>
        <translation>Kontrollerar varje rad…</translation>
    </message>
    <message>
        <source>Hashing static challenges, which is slow by intent: %1 of %2</source>
        <translation>Hashar statiska lösenord, vilket är långsamt med avsikt: %1 av %2</translation>
    </message>
    <message>
        <source>Registering devices: %1 of %2</source>
        <translation>Registrerar enheter: %1 av %2</translation>
    </message>
    <message>
        <source>Drop a CSV file here</source>
        <translation>Släpp en CSV-fil här</translation>
    </message>
    <message>
        <source>Its first line names the columns, of which only fqdn is needed. An export of all devices shows the others.</source>
        <translation>Dess första rad namnger kolumnerna, av vilka bara fqdn behövs. En export av alla enheter visar de andra.</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Förlopp</translation>
    </message>
    <message>
        <source>Import devices</source>
        <translation>Importera enheter</translation>
    </message>
    <message>
        <source>Nothing is registered before you have seen what the file holds.</source>
        <translation>Inget registreras innan du har sett vad filen innehåller.</translation>
    </message>
    <message>
        <source>All of them or none: when you cancel now, nothing is registered.</source>
        <translation>Alla eller inga: om du avbryter nu registreras inget.</translation>
    </message>
    <message>
        <source>&amp;Choose a file…</source>
        <translation>&amp;Välj en fil…</translation>
    </message>
    <message>
        <source>&amp;Import</source>
        <translation>&amp;Importera</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Import %Ln device(s)</source>
        <translation>
            <numerusform>&amp;Importera %Ln enhet</numerusform>
            <numerusform>&amp;Importera %Ln enheter</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Klar</translation>
    </message>
    <message>
        <source>CSV files (*.csv *.txt *.tsv);;All files (*)</source>
        <translation>CSV-filer (*.csv *.txt *.tsv);;Alla filer (*)</translation>
    </message>
    <message>
        <source>%1 names its columns and has no row below them.</source>
        <translation>%1 namnger sina kolumner och har ingen rad under dem.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s) are registered</source>
        <translation>
            <numerusform>%Ln enhet är registrerad</numerusform>
            <numerusform>%Ln enheter är registrerade</numerusform>
        </translation>
    </message>
    <message>
        <source>They can ask for their certificates from now on.</source>
        <translation>De kan begära sina certifikat från och med nu.</translation>
    </message>
    <message>
        <source>Breaking off…</source>
        <translation>Avbryter…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ImportPreviewPane</name>
    <message>
        <source>Rows with a problem</source>
        <translation>Rader med problem</translation>
    </message>
    <message>
        <source>Rows that can be registered</source>
        <translation>Rader som kan registreras</translation>
    </message>
    <message>
        <source>&amp;Leave out the rows with a problem</source>
        <translation>&amp;Utelämna raderna med problem</translation>
    </message>
    <message>
        <source>With a problem</source>
        <translation>Med problem</translation>
    </message>
    <message>
        <source>Good</source>
        <translation>Bra</translation>
    </message>
    <message>
        <source>Check &amp;again</source>
        <translation>Kontrollera i&amp;gen</translation>
    </message>
    <message>
        <source>Reads the file anew, after you have corrected it</source>
        <translation>Läser filen på nytt, när du har rättat den</translation>
    </message>
    <message>
        <source>&amp;Other file…</source>
        <translation>&amp;Annan fil…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be registered, %1 of them with a static challenge.</source>
        <translation>
            <numerusform>%Ln rad kan registreras, %1 av dem med ett statiskt lösenord.</numerusform>
            <numerusform>%Ln rader kan registreras, %1 av dem med ett statiskt lösenord.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) can be registered.</source>
        <translation>
            <numerusform>%Ln rad kan registreras.</numerusform>
            <numerusform>%Ln rader kan registreras.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s) have a problem.</source>
        <translation>
            <numerusform>%Ln rad har ett problem.</numerusform>
            <numerusform>%Ln rader har problem.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Challenges are kept as hashes that are slow to make: this takes about %Ln minute(s).</source>
        <translation>
            <numerusform>Lösenord sparas som hashvärden som är långsamma att skapa: detta tar ungefär %Ln minut.</numerusform>
            <numerusform>Lösenord sparas som hashvärden som är långsamma att skapa: detta tar ungefär %Ln minuter.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Leave out the rows with a problem and import the other %1</source>
        <translation>&amp;Utelämna raderna med problem och importera de övriga %1</translation>
    </message>
    <message>
        <source>The first %1 of %2 are shown.</source>
        <translation>De första %1 av %2 visas.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::LedgerView</name>
    <message>
        <source>Columns</source>
        <translation>Kolumner</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ListPage</name>
    <message>
        <source>Search in %1</source>
        <translation>Sök i %1</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportera…</translation>
    </message>
    <message>
        <source>Writes the rows and columns that are shown to a CSV file</source>
        <translation>Skriver de rader och kolumner som visas till en CSV-fil</translation>
    </message>
    <message>
        <source>%1 rows are selected</source>
        <translation>%1 rader är markerade</translation>
    </message>
    <message>
        <source>Nothing is selected</source>
        <translation>Inget är markerat</translation>
    </message>
    <message>
        <source>They can be copied and exported, and this can be done with all of them:</source>
        <translation>De kan kopieras och exporteras, och detta kan göras med alla:</translation>
    </message>
    <message>
        <source>Nothing matches</source>
        <translation>Inga träffar</translation>
    </message>
    <message>
        <source>No row fits this filter.</source>
        <translation>Ingen rad passar det här filtret.</translation>
    </message>
    <message>
        <source>No row contains &quot;%1&quot;.</source>
        <translation>Ingen rad innehåller ”%1”.</translation>
    </message>
    <message>
        <source>No row of this filter contains &quot;%1&quot;.</source>
        <translation>Ingen rad i det här filtret innehåller ”%1”.</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Visa alla</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopiera</translation>
    </message>
    <message>
        <source>E&amp;xport what is shown…</source>
        <translation>E&amp;xportera det som visas…</translation>
    </message>
    <message>
        <source>Export what is shown</source>
        <translation>Exportera det som visas</translation>
    </message>
    <message>
        <source>CSV files (*.csv)</source>
        <translation>CSV-filer (*.csv)</translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>Skriver %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln rad</numerusform>
            <numerusform>%Ln rader</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>%1 av %2 markerade</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ListenerWords</name>
    <message>
        <source>Stopped</source>
        <translation>Stoppad</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>Startar</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lyssnar</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>Listening elsewhere</source>
        <translation>Lyssnar på annat håll</translation>
    </message>
    <message>
        <source>Locked</source>
        <translation>Låst</translation>
    </message>
</context>
<context>
    <name>scepter::ui::MainWindow</name>
    <message>
        <source>No site is open</source>
        <translation>Ingen anläggning är öppen</translation>
    </message>
    <message>
        <source>A site is one file: its authority, its devices, and everything that was issued. Make one, or open one from the File menu.</source>
        <translation>En anläggning är en fil: dess utfärdare, dess enheter och allt som har utfärdats. Skapa en, eller öppna en från menyn Arkiv.</translation>
    </message>
    <message>
        <source>Make a new site…</source>
        <translation>Skapa en ny anläggning…</translation>
    </message>
    <message>
        <source>Menus</source>
        <translation>Menyer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Arkiv</translation>
    </message>
    <message>
        <source>&amp;New site…</source>
        <translation>&amp;Ny anläggning…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Öppna…</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Öppna &amp;senaste</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Avsluta</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Enhet</translation>
    </message>
    <message>
        <source>&amp;Certificate</source>
        <translation>&amp;Certifikat</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Visa</translation>
    </message>
    <message>
        <source>&amp;Register device…</source>
        <translation>&amp;Registrera enhet…</translation>
    </message>
    <message>
        <source>&amp;Overview</source>
        <translation>&amp;Översikt</translation>
    </message>
    <message>
        <source>&amp;Devices</source>
        <translation>&amp;Enheter</translation>
    </message>
    <message>
        <source>C&amp;hallenges</source>
        <translation>&amp;Lösenord</translation>
    </message>
    <message>
        <source>&amp;Requests</source>
        <translation>&amp;Begäranden</translation>
    </message>
    <message>
        <source>&amp;Certificates</source>
        <translation>&amp;Certifikat</translation>
    </message>
    <message>
        <source>Re&amp;vocations</source>
        <translation>Åte&amp;rkallelser</translation>
    </message>
    <message>
        <source>&amp;Settings</source>
        <translation>&amp;Inställningar</translation>
    </message>
    <message>
        <source>Search &amp;everything</source>
        <translation>&amp;Sök överallt</translation>
    </message>
    <message>
        <source>&amp;Find in this list</source>
        <translation>Sök i lis&amp;tan</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Som systemet</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Ljust</translation>
    </message>
    <message>
        <source>Dar&amp;k</source>
        <translation>&amp;Mörkt</translation>
    </message>
    <message>
        <source>Appe&amp;arance</source>
        <translation>&amp;Utseende</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hjälp</translation>
    </message>
    <message>
        <source>&amp;About %1</source>
        <translation>&amp;Om %1</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>Om &amp;Qt</translation>
    </message>
    <message>
        <source>Nothing was opened yet</source>
        <translation>Inget har öppnats ännu</translation>
    </message>
    <message>
        <source>Open a site</source>
        <translation>Öppna en anläggning</translation>
    </message>
    <message>
        <source>Sites (*.scepter);;All files (*)</source>
        <translation>Anläggningar (*.scepter);;Alla filer (*)</translation>
    </message>
    <message>
        <source>%1 - %2</source>
        <translation>%1 - %2</translation>
    </message>
    <message>
        <source>About %1</source>
        <translation>Om %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Hardware registration and an embedded SCEP responder. Apache License 2.0. Icons by Lucide, ISC License.</source>
        <translation>Maskinvaruregistrering och en inbyggd SCEP-tjänst. Apache License 2.0. Ikoner från Lucide, ISC License.</translation>
    </message>
    <message>
        <source>&amp;Import from CSV…</source>
        <translation>I&amp;mportera från CSV…</translation>
    </message>
    <message>
        <source>E&amp;xport all devices…</source>
        <translation>E&amp;xportera alla enheter…</translation>
    </message>
    <message>
        <source>A&amp;udit</source>
        <translation>&amp;Granskning</translation>
    </message>
    <message>
        <source>&amp;Trusted signers</source>
        <translation>Betro&amp;dda undertecknare</translation>
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
        <translation>&amp;Redigera hela registreringen…</translation>
    </message>
    <message>
        <source>The registration is now as this request was. The device gets its certificate when it asks again, if nothing else is wrong.</source>
        <translation>Registreringen är nu som den här begäran var. Enheten får sitt certifikat när den frågar igen, om inget annat är fel.</translation>
    </message>
    <message>
        <source>The registration %1 stands for many devices. Edit it for all of them, or register this one by its own name.</source>
        <translation>Registreringen %1 står för många enheter. Redigera den för alla, eller registrera den här enheten med dess eget namn.</translation>
    </message>
    <message>
        <source>If the device is right and the registration is not, take what the device states.</source>
        <translation>Om enheten har rätt och registreringen fel, använd det som enheten anger.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::Navigation</name>
    <message>
        <source>Pages</source>
        <translation>Sidor</translation>
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
        <translation>Får &amp;hämta lösenord</translation>
    </message>
    <message>
        <source>Add an account</source>
        <translation>Lägg till ett konto</translation>
    </message>
    <message>
        <source>A program signs in with it at the page /certsrv/mscep_admin/ and is given a password for a device. It belongs to this site alone: nobody&apos;s account of the network is asked.</source>
        <translation>Ett program loggar in med det på sidan /certsrv/mscep_admin/ och får ett lösenord för en enhet. Kontot hör bara till den här anläggningen: inget nätverkskonto efterfrågas.</translation>
    </message>
    <message>
        <source>New password for %1</source>
        <translation>Nytt lösenord för %1</translation>
    </message>
    <message>
        <source>The former one no longer works from now on. An account that is locked is unlocked.</source>
        <translation>Det tidigare fungerar inte längre från och med nu. Ett låst konto låses upp.</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>&amp;Password</source>
        <translation>&amp;Lösenord</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Upprepa</translation>
    </message>
    <message>
        <source>Otherwise it is shown the page that says that it has no permission.</source>
        <translation>Annars visas sidan som säger att det saknar behörighet.</translation>
    </message>
    <message>
        <source>Keeping the password</source>
        <translation>Sparar lösenordet</translation>
    </message>
    <message>
        <source>Kept as %1</source>
        <translation>Sparas som %1</translation>
    </message>
    <message>
        <source>As the program states it: jamf, CORP\jamf or jamf@corp.example. Capitals do not matter.</source>
        <translation>Så som programmet anger det: jamf, CORP\jamf eller jamf@corp.example. Versaler spelar ingen roll.</translation>
    </message>
    <message>
        <source>A program types it, so that it may be long. After %1 wrong ones in a row the account is locked for %2 minutes.</source>
        <translation>Ett program skriver det, så det får vara långt. Efter %1 felaktiga i rad låses kontot i %2 minuter.</translation>
    </message>
    <message>
        <source>At least %1 characters.</source>
        <translation>Minst %1 tecken.</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Samma.</translation>
    </message>
    <message>
        <source>This is not the same password as above.</source>
        <translation>Detta är inte samma lösenord som ovan.</translation>
    </message>
    <message>
        <source>A&amp;dd</source>
        <translation>Lägg &amp;till</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Spara</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NdesAccountsCard</name>
    <message>
        <source>Locked, %1 left</source>
        <translation>Låst, %1 kvar</translation>
    </message>
    <message>
        <source>Until %1, after too many wrong passwords</source>
        <translation>Till %1, efter för många felaktiga lösenord</translation>
    </message>
    <message>
        <source>No permission</source>
        <translation>Ingen behörighet</translation>
    </message>
    <message>
        <source>May fetch</source>
        <translation>Får hämta</translation>
    </message>
    <message>
        <source>Accounts</source>
        <translation>Konton</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Last used</source>
        <translation>Senast använt</translation>
    </message>
    <message>
        <source>Added by</source>
        <translation>Tillagt av</translation>
    </message>
    <message>
        <source>Ne&amp;w password…</source>
        <translation>N&amp;ytt lösenord…</translation>
    </message>
    <message>
        <source>Un&amp;lock</source>
        <translation>Lås &amp;upp</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>Ta &amp;bort…</translation>
    </message>
    <message>
        <source>Add a&amp;ccount…</source>
        <translation>Lägg till ko&amp;nto…</translation>
    </message>
    <message>
        <source>never</source>
        <translation>aldrig</translation>
    </message>
    <message>
        <source>No accounts yet: nobody can fetch a password. Add one for each program, so that you can take it away from one alone.</source>
        <translation>Inga konton ännu: ingen kan hämta ett lösenord. Lägg till ett för varje program, så att du kan ta det ifrån bara ett av dem.</translation>
    </message>
    <message>
        <source>&amp;Forbid</source>
        <translation>Fö&amp;rbjud</translation>
    </message>
    <message>
        <source>Permi&amp;t</source>
        <translation>T&amp;illåt</translation>
    </message>
    <message>
        <source>It may sign in, and is told that it has no permission</source>
        <translation>Det får logga in, och får veta att det saknar behörighet</translation>
    </message>
    <message>
        <source>It may fetch passwords again</source>
        <translation>Det får hämta lösenord igen</translation>
    </message>
    <message>
        <source>Remove the account %1?</source>
        <translation>Ta bort kontot %1?</translation>
    </message>
    <message>
        <source>Whoever signs in with it is turned away. Passwords that it fetched stay good until they are used, expire or are withdrawn below.</source>
        <translation>Den som loggar in med det avvisas. Lösenord som det har hämtat gäller tills de används, går ut eller dras in nedan.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Ta bort</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NdesCacheCard</name>
    <message>
        <source>Reserved</source>
        <translation>Reserverat</translation>
    </message>
    <message>
        <source>Its request waits for a decision</source>
        <translation>Dess begäran väntar på beslut</translation>
    </message>
    <message>
        <source>Without end</source>
        <translation>Utan slut</translation>
    </message>
    <message>
        <source>The single password: whoever knows it may enrol until it is withdrawn</source>
        <translation>Det enda lösenordet: den som känner till det får hämta certifikat tills det dras in</translation>
    </message>
    <message>
        <source>Until %1</source>
        <translation>Till %1</translation>
    </message>
    <message>
        <source>Unused passwords</source>
        <translation>Oanvända lösenord</translation>
    </message>
    <message>
        <source>For</source>
        <translation>För</translation>
    </message>
    <message>
        <source>Time left</source>
        <translation>Tid kvar</translation>
    </message>
    <message>
        <source>Fetched</source>
        <translation>Hämtat</translation>
    </message>
    <message>
        <source>By account</source>
        <translation>Av konto</translation>
    </message>
    <message>
        <source>With&amp;draw…</source>
        <translation>Dr&amp;a in…</translation>
    </message>
    <message>
        <source>any device of %1</source>
        <translation>valfri enhet med %1</translation>
    </message>
    <message>
        <source>None. Whoever fetches the page is given one.</source>
        <translation>Inga. Den som hämtar sidan får ett.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln of any number.</source>
        <translation>
            <numerusform>%Ln, obegränsat antal.</numerusform>
            <numerusform>%Ln, obegränsat antal.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2: the page says that its cache is full until one is used, expires or is withdrawn.</source>
        <translation>%1 av %2: sidan säger att dess cache är full tills ett används, går ut eller dras in.</translation>
    </message>
    <message>
        <source>%1 of %2.</source>
        <translation>%1 av %2.</translation>
    </message>
    <message>
        <source>Withdraw this password?</source>
        <translation>Dra in det här lösenordet?</translation>
    </message>
    <message>
        <source>A device that still presents it is refused.</source>
        <translation>En enhet som ändå uppger det nekas.</translation>
    </message>
    <message>
        <source>&amp;Withdraw</source>
        <translation>&amp;Dra in</translation>
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
        <translation>Å&amp;terställ</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Verk&amp;ställ</translation>
    </message>
    <message>
        <source>Service</source>
        <translation>Tjänst</translation>
    </message>
    <message>
        <source>&amp;Service</source>
        <translation>Tj&amp;änst</translation>
    </message>
    <message>
        <source>For device management and other programs that know how to fetch a password from Microsoft&apos;s Network Device Enrolment Service. Without one of them, leave it off.</source>
        <translation>För enhetshantering och andra program som kan hämta ett lösenord från Microsofts Network Device Enrolment Service. Utan ett sådant bör den vara av.</translation>
    </message>
    <message>
        <source>off</source>
        <translation>av</translation>
    </message>
    <message>
        <source>on</source>
        <translation>på</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Sida</translation>
    </message>
    <message>
        <source>SCEP of NDES</source>
        <translation>SCEP för NDES</translation>
    </message>
    <message>
        <source>SCEP</source>
        <translation>SCEP</translation>
    </message>
    <message>
        <source>Where a device then asks for its certificate, if its program expects NDES.</source>
        <translation>Där en enhet sedan begär sitt certifikat, om dess program förväntar sig NDES.</translation>
    </message>
    <message>
        <source>Plain &amp;HTTP</source>
        <translation>Okrypterad &amp;HTTP</translation>
    </message>
    <message>
        <source>refused: accounts sign in over HTTPS</source>
        <translation>nekas: konton loggar in över HTTPS</translation>
    </message>
    <message>
        <source>The password that an account signs in with cannot be read on the network.</source>
        <translation>Lösenordet som ett konto loggar in med kan inte läsas på nätverket.</translation>
    </message>
    <message>
        <source>taken as well</source>
        <translation>godtas också</translation>
    </message>
    <message>
        <source>Accounts may sign in without HTTPS.</source>
        <translation>Konton får logga in utan HTTPS.</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>What kind of certificate these passwords admit to.</source>
        <translation>Vilken sorts certifikat dessa lösenord ger rätt till.</translation>
    </message>
    <message>
        <source>What a password is</source>
        <translation>Vad ett lösenord är</translation>
    </message>
    <message>
        <source>Ad&amp;mits</source>
        <translation>Gäller &amp;för</translation>
    </message>
    <message>
        <source>the device that it was fetched for</source>
        <translation>enheten som det hämtades för</translation>
    </message>
    <message>
        <source>The program adds ?fqdn=NAME to the URL, and the password is of no use to any other device.</source>
        <translation>Programmet lägger till ?fqdn=NAME i URL:en, och ingen annan enhet har nytta av lösenordet.</translation>
    </message>
    <message>
        <source>any device of the profile</source>
        <translation>valfri enhet med profilen</translation>
    </message>
    <message>
        <source>As NDES does.</source>
        <translation>Så som NDES gör.</translation>
    </message>
    <message>
        <source>At most &amp;unused</source>
        <translation>Som mest &amp;oanvända</translation>
    </message>
    <message>
        <source>Then the page says that its cache is full, as NDES does. 0: any number.</source>
        <translation>Därefter säger sidan att dess cache är full, så som NDES gör. 0: obegränsat antal.</translation>
    </message>
    <message>
        <source>&amp;Good for (minutes)</source>
        <translation>&amp;Giltighet (minuter)</translation>
    </message>
    <message>
        <source>An unused one is worthless after that.</source>
        <translation>Ett oanvänt är värdelöst efter det.</translation>
    </message>
    <message>
        <source>&amp;Octets</source>
        <translation>O&amp;ktetter</translation>
    </message>
    <message>
        <source>From 8 to 32; each is two hexadecimal digits. Programs that read the page expect 16 digits or more.</source>
        <translation>Från 8 till 32; var och en är två hexadecimala siffror. Program som läser sidan förväntar sig 16 siffror eller fler.</translation>
    </message>
    <message>
        <source>&amp;Encoding of the page</source>
        <translation>Sidans teckenko&amp;dning</translation>
    </message>
    <message>
        <source>UTF-16 with a mark</source>
        <translation>UTF-16 med märke</translation>
    </message>
    <message>
        <source>For all known programs. They look for the mark, and read the page as NDES writes it.</source>
        <translation>För alla kända program. De letar efter märket och läser sidan så som NDES skriver den.</translation>
    </message>
    <message>
        <source>UTF-16 without a mark</source>
        <translation>UTF-16 utan märke</translation>
    </message>
    <message>
        <source>Octet for octet as NDES: for a program that takes the mark for text.</source>
        <translation>Oktett för oktett som NDES: för ett program som tar märket för text.</translation>
    </message>
    <message>
        <source>UTF-8</source>
        <translation>UTF-8</translation>
    </message>
    <message>
        <source>For browsers, curl and scripts of your own, which show the page as it is.</source>
        <translation>För webbläsare, curl och egna skript, som visar sidan som den är.</translation>
    </message>
    <message>
        <source>S&amp;ingle password</source>
        <translation>&amp;Enda lösenord</translation>
    </message>
    <message>
        <source>no: each fetch gives another one</source>
        <translation>nej: varje hämtning ger ett nytt</translation>
    </message>
    <message>
        <source>A password admits once and expires.</source>
        <translation>Ett lösenord släpper in en gång och går ut.</translation>
    </message>
    <message>
        <source>yes: the same one for everybody</source>
        <translation>ja: samma för alla</translation>
    </message>
    <message>
        <source>For programs that have one fixed password typed in. It never expires.</source>
        <translation>För program där ett fast lösenord skrivs in. Det går aldrig ut.</translation>
    </message>
    <message>
        <source>With &amp;no password</source>
        <translation>Utan &amp;lösenord</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>nekas</translation>
    </message>
    <message>
        <source>Whoever asks at the SCEP address above without a password is refused.</source>
        <translation>Den som begär utan lösenord på SCEP-adressen ovan nekas.</translation>
    </message>
    <message>
        <source>admitted by its registration alone</source>
        <translation>släpps in enbart på sin registrering</translation>
    </message>
    <message>
        <source>For systems that send none, such as Cisco ISE for devices that people bring along.</source>
        <translation>För system som inte skickar något, till exempel Cisco ISE för enheter som folk tar med sig.</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Av</translation>
    </message>
    <message>
        <source>On</source>
        <translation>På</translation>
    </message>
    <message>
        <source>On, but nobody listens</source>
        <translation>På, men ingen lyssnar</translation>
    </message>
    <message>
        <source>Programs fetch a password for each device from the page below.</source>
        <translation>Program hämtar ett lösenord för varje enhet från sidan nedan.</translation>
    </message>
    <message>
        <source>The page is not served; whoever asks for it is told that it is not there.</source>
        <translation>Sidan tillhandahålls inte; den som efterfrågar den får veta att den inte finns.</translation>
    </message>
    <message>
        <source>There is no HTTPS yet, and without it nobody can sign in: state an address for HTTPS in the settings, or take plain HTTP below.</source>
        <translation>Det finns ingen HTTPS än, och utan den kan ingen logga in: ange en adress för HTTPS i inställningarna, eller godta okrypterad HTTP nedan.</translation>
    </message>
    <message>
        <source>A program signs in with name and password as HTTP Basic. One that knows only the sign-in of Windows (NTLM, Negotiate) cannot: switch it to Basic.</source>
        <translation>Ett program loggar in med namn och lösenord som HTTP Basic. Ett som bara kan Windows-inloggning (NTLM, Negotiate) kan inte det: ställ om det till Basic.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NewChallengeDialog</name>
    <message>
        <source>New challenge for %1</source>
        <translation>Nytt lösenord för %1</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>&amp;Valid for</source>
        <translation>&amp;Giltigt i</translation>
    </message>
    <message>
        <source>Make it as short as you need to walk to the device.</source>
        <translation>Gör tiden så kort som du behöver för att gå till enheten.</translation>
    </message>
    <message>
        <source>&amp;Make challenge</source>
        <translation>&amp;Skapa lösenord</translation>
    </message>
    <message>
        <source>Challenge for %1</source>
        <translation>Lösenord för %1</translation>
    </message>
    <message>
        <source>Type this into the device.</source>
        <translation>Skriv in detta i enheten.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Klar</translation>
    </message>
    <message>
        <source>New challenge</source>
        <translation>Nytt lösenord</translation>
    </message>
    <message>
        <source>A one-time challenge: made now, shown once, and used up by its certificates. Challenges that were made before stay valid until they expire or are withdrawn.</source>
        <translation>Ett engångslösenord: skapas nu, visas en gång och förbrukas av sina certifikat. Lösenord som har skapats tidigare förblir giltiga tills de går ut eller dras in.</translation>
    </message>
    <message>
        <source>One device</source>
        <translation>En enhet</translation>
    </message>
    <message>
        <source>Any device of a profile</source>
        <translation>Valfri enhet med en profil</translation>
    </message>
    <message>
        <source>&amp;For</source>
        <translation>&amp;För</translation>
    </message>
    <message>
        <source>&amp;Device</source>
        <translation>&amp;Enhet</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>Whichever device of this profile presents it first may use it. It still has to be registered, and as its registration says.</source>
        <translation>Den enhet med den här profilen som först uppger det får använda det. Den måste ändå vara registrerad, och stämma med sin registrering.</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>obegränsat antal</translation>
    </message>
    <message>
        <source>C&amp;ertificates</source>
        <translation>&amp;Certifikat</translation>
    </message>
    <message>
        <source>&amp;How many challenges</source>
        <translation>&amp;Antal lösenord</translation>
    </message>
    <message>
        <source>All for the same, and each one different.</source>
        <translation>Alla för samma, och alla olika.</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>&amp;Copy all</source>
        <translation>K&amp;opiera alla</translation>
    </message>
    <message>
        <source>Its registered name. Where several share it: name,address,serial number.</source>
        <translation>Dess registrerade namn. Där flera delar det: namn,adress,serienummer.</translation>
    </message>
    <message>
        <source>Registered with the profile %1.</source>
        <translation>Registrerad med profilen %1.</translation>
    </message>
    <message>
        <source>The first certificate uses it up.</source>
        <translation>Det första certifikatet förbrukar det.</translation>
    </message>
    <message>
        <source>Whoever learns it can use it too, until its time is over or it is withdrawn.</source>
        <translation>Den som får veta det kan också använda det, tills dess tid är slut eller det dras in.</translation>
    </message>
    <message>
        <source>&amp;Make challenges</source>
        <translation>&amp;Skapa lösenord</translation>
    </message>
    <message>
        <source>No challenge was made.</source>
        <translation>Inget lösenord skapades.</translation>
    </message>
    <message>
        <source>Challenges for %1</source>
        <translation>Lösenord för %1</translation>
    </message>
    <message>
        <source>One for each line. Type one of them into each device.</source>
        <translation>Ett per rad. Skriv in ett av dem i varje enhet.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::NowList</name>
    <message>
        <source>Last requests</source>
        <translation>Senaste begäranden</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultat</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Gäller</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adress</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>okänd</translation>
    </message>
</context>
<context>
    <name>scepter::ui::OverviewPage</name>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>&amp;Register device</source>
        <translation>&amp;Registrera enhet</translation>
    </message>
    <message>
        <source>No devices yet</source>
        <translation>Inga enheter ännu</translation>
    </message>
    <message>
        <source>Register the first one: you get the address, the fingerprint and the challenge to type into it, and see here when it enrols.</source>
        <translation>Registrera den första: du får adressen, fingeravtrycket och lösenordet att skriva in i den, och ser här när den hämtar sitt certifikat.</translation>
    </message>
    <message>
        <source>Register the first &amp;device</source>
        <translation>Registrera &amp;första enheten</translation>
    </message>
    <message>
        <source>Failing devices</source>
        <translation>Enheter med fel</translation>
    </message>
    <message>
        <source>Expire within 30 days</source>
        <translation>Går ut inom 30 dagar</translation>
    </message>
    <message>
        <source>Valid certificates</source>
        <translation>Giltiga certifikat</translation>
    </message>
    <message>
        <source>Enrolments, last 30 days</source>
        <translation>Certifikathämtningar, senaste 30 dagarna</translation>
    </message>
    <message>
        <source>Certificates that expire</source>
        <translation>Certifikat som går ut</translation>
    </message>
    <message>
        <source>issued</source>
        <translation>beviljade</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>nekade</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Just nu</translation>
    </message>
    <message>
        <source>look whether they renew</source>
        <translation>se efter om de förnyas</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inga</translation>
    </message>
    <message numerus="yes">
        <source>%n issued today</source>
        <translation>
            <numerusform>%n utfärdat i dag</numerusform>
            <numerusform>%n utfärdade i dag</numerusform>
        </translation>
    </message>
    <message>
        <source>all is well</source>
        <translation>allt är bra</translation>
    </message>
    <message>
        <source>their last request was refused</source>
        <translation>deras senaste begäran nekades</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>device: reason</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1: %2 issued, %3 refused</source>
        <translation>%1: %2 beviljade, %3 nekade</translation>
    </message>
    <message>
        <source>today</source>
        <translation>i dag</translation>
    </message>
    <message>
        <source>%1 %2: %3 expire</source>
        <translation>%1 %2: %3 går ut</translation>
    </message>
    <message>
        <source>Waiting for a decision</source>
        <translation>Väntar på beslut</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Svaga algoritmer</translation>
    </message>
    <message>
        <source>live · %1 today, %2 refused</source>
        <translation>i realtid · %1 i dag, %2 nekade</translation>
    </message>
    <message>
        <source>nothing waits</source>
        <translation>inget väntar</translation>
    </message>
    <message>
        <source>the oldest for %1</source>
        <translation>den äldsta i %1</translation>
    </message>
    <message>
        <source>allowed, or used last</source>
        <translation>tillåtna eller senast använda</translation>
    </message>
    <message>
        <source>Alarms, last 7 days</source>
        <translation>Larm, senaste 7 dagarna</translation>
    </message>
</context>
<context>
    <name>scepter::ui::PendingQueue</name>
    <message>
        <source>waits for %1, expires in %2</source>
        <translation>har väntat %1, förfaller om %2</translation>
    </message>
    <message>
        <source>Requests that wait for a decision</source>
        <translation>Begäranden som väntar på beslut</translation>
    </message>
    <message numerus="yes">
        <source>%n request(s) wait for a decision</source>
        <translation>
            <numerusform>%n begäran väntar på beslut</numerusform>
            <numerusform>%n begäranden väntar på beslut</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all %1</source>
        <translation>Visa alla %1</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Jämför</translation>
    </message>
    <message>
        <source>Compare %1 with its registration</source>
        <translation>Jämför %1 med registreringen</translation>
    </message>
    <message>
        <source>Approve</source>
        <translation>Godkänn</translation>
    </message>
    <message>
        <source>Approve %1</source>
        <translation>Godkänn %1</translation>
    </message>
    <message>
        <source>Reject…</source>
        <translation>Avslå…</translation>
    </message>
    <message>
        <source>Reject %1</source>
        <translation>Avslå %1</translation>
    </message>
    <message>
        <source>differs from its registration</source>
        <translation>avviker från registreringen</translation>
    </message>
    <message>
        <source>first certificate</source>
        <translation>första certifikatet</translation>
    </message>
    <message>
        <source>renewal</source>
        <translation>förnyelse</translation>
    </message>
    <message>
        <source>Show all that wait</source>
        <translation>Visa alla som väntar</translation>
    </message>
    <message>
        <source>unknown device</source>
        <translation>okänd enhet</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Visa</translation>
    </message>
    <message>
        <source>Show what %1 asks for</source>
        <translation>Visa vad %1 begär</translation>
    </message>
    <message>
        <source>Register…</source>
        <translation>Registrera…</translation>
    </message>
    <message>
        <source>Register %1 from its request</source>
        <translation>Registrera %1 utifrån dess begäran</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ProblemsTable</name>
    <message>
        <source>Line</source>
        <translation>Rad</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Kolumn</translation>
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
        <translation>förblir giltigt</translation>
    </message>
    <message>
        <source>stands in the way of another</source>
        <translation>hindrar ett nytt</translation>
    </message>
    <message>
        <source>is revoked at once</source>
        <translation>återkallas genast</translation>
    </message>
    <message>
        <source>is revoked some days later</source>
        <translation>återkallas några dagar senare</translation>
    </message>
    <message>
        <source>A device may have several certificates of its name, each until it expires.</source>
        <translation>En enhet kan ha flera certifikat med sitt namn, vart och ett tills det går ut.</translation>
    </message>
    <message>
        <source>Another one is refused until the former one is revoked or has expired. Renewals are not refused.</source>
        <translation>Ett till nekas tills det tidigare är återkallat eller har gått ut. Förnyelser nekas inte.</translation>
    </message>
    <message>
        <source>Together with the issue, as superseded. A device that loses the answer asks again and is given the same one.</source>
        <translation>Samtidigt med utfärdandet, som ersatt. En enhet som tappar bort svaret frågar igen och får samma.</translation>
    </message>
    <message>
        <source>As superseded, when these days are over: time for the device to change over.</source>
        <translation>Som ersatt, när dessa dagar har gått: tid för enheten att byta.</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Certifikatprofil</translation>
    </message>
    <message>
        <source>Whose rules are shown below.</source>
        <translation>Vars regler visas nedan.</translation>
    </message>
    <message>
        <source>Former certificate</source>
        <translation>Tidi&amp;gare certifikat</translation>
    </message>
    <message>
        <source>Da&amp;ys of overlap</source>
        <translation>Överlapp (dagar)</translation>
    </message>
    <message>
        <source>any name</source>
        <translation>valfritt namn</translation>
    </message>
    <message>
        <source>Allo&amp;wed domains</source>
        <translation>Tillåtna dom&amp;äner</translation>
    </message>
    <message>
        <source>For so long both are good.</source>
        <translation>Så länge gäller båda.</translation>
    </message>
    <message>
        <source>Names have to be in one of them, for example office.example. Several are separated by commas. Empty: any name.</source>
        <translation>Namn måste ligga i någon av dem, till exempel office.example. Flera avgränsas med kommatecken. Tomt: valfritt namn.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ProtectionStep</name>
    <message>
        <source>Protection</source>
        <translation>Skydd</translation>
    </message>
    <message>
        <source>How are its keys protected?</source>
        <translation>Hur skyddas utfärdarens nycklar?</translation>
    </message>
    <message>
        <source>Whoever has the keys can issue certificates in the name of this authority. The passphrase encrypts them in the site file, and is asked for when the site is opened.</source>
        <translation>Den som har nycklarna kan utfärda certifikat i den här utfärdarens namn. Lösenfrasen krypterar dem i anläggningsfilen och efterfrågas när anläggningen öppnas.</translation>
    </message>
    <message>
        <source>&amp;Laboratory: no passphrase</source>
        <translation>&amp;Labbmiljö: ingen lösenfras</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>Lö&amp;senfras</translation>
    </message>
    <message>
        <source>&amp;Again</source>
        <translation>&amp;Upprepa</translation>
    </message>
    <message>
        <source>The keys lie in the site file as they are: whoever can read the file can issue certificates. Only for trying out.</source>
        <translation>Nycklarna ligger oskyddade i anläggningsfilen: den som kan läsa filen kan utfärda certifikat. Endast för att prova.</translation>
    </message>
    <message>
        <source>For trying out only.</source>
        <translation>Endast för att prova.</translation>
    </message>
    <message>
        <source>Several words that do not belong together are easy to remember and hard to guess. It cannot be recovered when it is lost.</source>
        <translation>Flera ord som inte hör ihop är lätta att minnas och svåra att gissa. Lösenfrasen kan inte återskapas om den går förlorad.</translation>
    </message>
    <message>
        <source>The same.</source>
        <translation>Samma.</translation>
    </message>
    <message>
        <source>This is not the same passphrase as above.</source>
        <translation>Detta är inte samma lösenfras som ovan.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::ReadyStep</name>
    <message>
        <source>Ready</source>
        <translation>Klart</translation>
    </message>
    <message>
        <source>%1 is ready</source>
        <translation>%1 är klar</translation>
    </message>
    <message>
        <source>Register devices on the page Devices. Each of them needs these lines, and a challenge of its own.</source>
        <translation>Registrera enheter på sidan Enheter. Var och en behöver dessa rader och ett eget lösenord.</translation>
    </message>
    <message>
        <source>%1 may enrol now</source>
        <translation>%1 får nu hämta certifikat</translation>
    </message>
    <message>
        <source>Type this into the device. Its request and its certificate appear by themselves.</source>
        <translation>Skriv in detta i enheten. Dess begäran och certifikat visas av sig själva.</translation>
    </message>
    <message>
        <source>Listening</source>
        <translation>Lyssnar</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RegisterDeviceDialog</name>
    <message>
        <source>Register a device</source>
        <translation>Registrera en enhet</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Redigera %1</translation>
    </message>
    <message>
        <source>The device gets a certificate when it asks with this name and proves itself with its challenge.</source>
        <translation>Enheten får ett certifikat när den begär det med detta namn och styrker sig med sitt lösenord.</translation>
    </message>
    <message>
        <source>Certificates that the device has already are not changed.</source>
        <translation>Certifikat som enheten redan har ändras inte.</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registrera</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Spara</translation>
    </message>
    <message>
        <source>%1 is registered</source>
        <translation>%1 är registrerad</translation>
    </message>
    <message>
        <source>Type this into the device. It may enrol from now on.</source>
        <translation>Skriv in detta i enheten. Den får hämta certifikat från och med nu.</translation>
    </message>
    <message>
        <source>&amp;Done</source>
        <translation>&amp;Klar</translation>
    </message>
    <message>
        <source>Register %1 from its request</source>
        <translation>Registrera %1 utifrån dess begäran</translation>
    </message>
    <message>
        <source>This is what the request says of itself. Whatever challenge it brought is not looked at: make sure that it is the device that you know. It gets its certificate when it asks again.</source>
        <translation>Detta är vad begäran säger om sig själv. Det lösenord som den eventuellt hade med sig kontrolleras inte: förvissa dig om att det är enheten som du känner. Den får sitt certifikat när den frågar igen.</translation>
    </message>
    <message>
        <source>&amp;Register and approve</source>
        <translation>Registrera och go&amp;dkänn</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RegistrationForm</name>
    <message>
        <source>Kept as %1</source>
        <translation>Sparas som %1</translation>
    </message>
    <message>
        <source>&amp;More options</source>
        <translation>Fler &amp;alternativ</translation>
    </message>
    <message>
        <source>Host &amp;name</source>
        <translation>&amp;Värdnamn</translation>
    </message>
    <message>
        <source>IP &amp;address</source>
        <translation>&amp;IP-adress</translation>
    </message>
    <message>
        <source>&amp;Serial number</source>
        <translation>S&amp;erienummer</translation>
    </message>
    <message>
        <source>&amp;Profile</source>
        <translation>&amp;Profil</translation>
    </message>
    <message>
        <source>What kind of certificate the device gets.</source>
        <translation>Vilken sorts certifikat enheten får.</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Fully qualified, as the device states it in its request.</source>
        <translation>Fullständigt kvalificerat, så som enheten anger det i sin begäran.</translation>
    </message>
    <message>
        <source>A device needs a host name, for example r1.office.example.</source>
        <translation>En enhet behöver ett värdnamn, till exempel r1.office.example.</translation>
    </message>
    <message>
        <source>Covers every name that has no registration of its own. Whoever has a challenge for it can get a certificate in the name of any of them (VU#971035).</source>
        <translation>Täcker alla namn som inte har en egen registrering. Den som har ett lösenord för den kan få ett certifikat i vilket som helst av deras namn (VU#971035).</translation>
    </message>
    <message>
        <source>Covers every name below %1 that has no registration of its own, not %1 itself. Whoever has a challenge for it can get a certificate in the name of any of them (VU#971035).</source>
        <translation>Täcker alla namn under %1 som inte har en egen registrering, men inte %1 självt. Den som har ett lösenord för den kan få ett certifikat i vilket som helst av deras namn (VU#971035).</translation>
    </message>
    <message>
        <source>The profile %1 takes names within %2.</source>
        <translation>Profilen %1 tar namn inom %2.</translation>
    </message>
    <message>
        <source>Demand on the IP address</source>
        <translation>Krav på IP-adressen</translation>
    </message>
    <message>
        <source>The request has to state this address.</source>
        <translation>Begäran måste ange den här adressen.</translation>
    </message>
    <message>
        <source>None: a request that states an address is refused.</source>
        <translation>Ingen: en begäran som anger en adress nekas.</translation>
    </message>
    <message>
        <source>The request has to state an address, whichever it is.</source>
        <translation>Begäran måste ange en adress, vilken som helst.</translation>
    </message>
    <message>
        <source>Whatever address a request states, or none, it is not looked at.</source>
        <translation>Vilken adress en begäran än anger, om någon, kontrolleras den inte.</translation>
    </message>
    <message>
        <source>Demand on the serial number</source>
        <translation>Krav på serienumret</translation>
    </message>
    <message>
        <source>The request has to state this number.</source>
        <translation>Begäran måste ange det här numret.</translation>
    </message>
    <message>
        <source>None: a request that states a serial number is refused.</source>
        <translation>Inget: en begäran som anger ett serienummer nekas.</translation>
    </message>
    <message>
        <source>The request has to state a serial number, whichever it is.</source>
        <translation>Begäran måste ange ett serienummer, vilket som helst.</translation>
    </message>
    <message>
        <source>Whatever serial number a request states, or none, it is not looked at.</source>
        <translation>Vilket serienummer en begäran än anger, om något, kontrolleras det inte.</translation>
    </message>
    <message>
        <source>Fully qualified, as the device states it. *.office.example stands for all names below it.</source>
        <translation>Fullständigt kvalificerat, så som enheten anger det. *.office.example står för alla namn under det.</translation>
    </message>
    <message>
        <source>%1 is outside. %2</source>
        <translation>%1 ligger utanför. %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RegistrationOptions</name>
    <message>
        <source>any</source>
        <translation>valfria</translation>
    </message>
    <message>
        <source>Networ&amp;ks</source>
        <translation>Nätver&amp;k</translation>
    </message>
    <message>
        <source>At once</source>
        <translation>Genast</translation>
    </message>
    <message>
        <source>First day</source>
        <translation>Första dag</translation>
    </message>
    <message>
        <source>May enrol from</source>
        <translation>Får hämta certifikat från</translation>
    </message>
    <message>
        <source>Always</source>
        <translation>Alltid</translation>
    </message>
    <message>
        <source>Last day</source>
        <translation>Sista dag</translation>
    </message>
    <message>
        <source>May enro&amp;l</source>
        <translation>Får hä&amp;mta certifikat</translation>
    </message>
    <message>
        <source>any number</source>
        <translation>obegränsat antal</translation>
    </message>
    <message>
        <source>Certi&amp;ficates</source>
        <translation>Certi&amp;fikat</translation>
    </message>
    <message>
        <source>How many may be issued to this device; renewals do not count.</source>
        <translation>Hur många som får utfärdas till enheten; förnyelser räknas inte.</translation>
    </message>
    <message>
        <source>O&amp;wner</source>
        <translation>&amp;Ägare</translation>
    </message>
    <message>
        <source>Whom to ask about the device.</source>
        <translation>Vem man frågar om enheten.</translation>
    </message>
    <message>
        <source>Not&amp;es</source>
        <translation>Antecknin&amp;gar</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>Automatiskt</translation>
    </message>
    <message>
        <source>By hand</source>
        <translation>För hand</translation>
    </message>
    <message>
        <source>Appro&amp;val</source>
        <translation>G&amp;odkännande</translation>
    </message>
    <message>
        <source>By hand: each request waits until you approve or reject it on the Requests page.</source>
        <translation>För hand: varje begäran väntar tills du godkänner eller avslår den på sidan Begäranden.</translation>
    </message>
    <message>
        <source>The certificate alone</source>
        <translation>Enbart certifikatet</translation>
    </message>
    <message>
        <source>With the CAs above it, without the root</source>
        <translation>Med utfärdarna ovanför, utan roten</translation>
    </message>
    <message>
        <source>With all CAs above it</source>
        <translation>Med alla utfärdare ovanför</translation>
    </message>
    <message>
        <source>Repl&amp;y</source>
        <translation>Sva&amp;r</translation>
    </message>
    <message>
        <source>What the device is sent. Cisco VPN clients require the CA&apos;s certificate in the reply, Juniper forbids it.</source>
        <translation>Vad enheten får. VPN-klienter från Cisco kräver utfärdarens certifikat i svaret, Juniper förbjuder det.</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Svaga algoritmer</translation>
    </message>
    <message>
        <source>As the profile says</source>
        <translation>Som profilen anger</translation>
    </message>
    <message>
        <source>As the profile says: %1</source>
        <translation>Som profilen anger: %1</translation>
    </message>
    <message>
        <source>Kept as %1</source>
        <translation>Sparas som %1</translation>
    </message>
    <message>
        <source>Where its requests may come from, for example 192.0.2.0/24, 2001:db8::/32.</source>
        <translation>Varifrån dess begäranden får komma, till exempel 192.0.2.0/24, 2001:db8::/32.</translation>
    </message>
    <message>
        <source>A request from anywhere else is refused.</source>
        <translation>En begäran från någon annanstans nekas.</translation>
    </message>
    <message>
        <source>It would end before it begins.</source>
        <translation>Den skulle sluta innan den börjar.</translation>
    </message>
    <message>
        <source>This day is over: the device is refused from now on.</source>
        <translation>Den här dagen har passerat: enheten nekas från och med nu.</translation>
    </message>
    <message>
        <source>The device is refused until then.</source>
        <translation>Enheten nekas fram till dess.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RejectDialog</name>
    <message>
        <source>Reject the request of %1</source>
        <translation>Avslå begäran från %1</translation>
    </message>
    <message>
        <source>The device is refused when it asks again, and its challenge is withdrawn. Its registration stays: with a new challenge it may ask anew.</source>
        <translation>Enheten nekas när den frågar igen, och dess lösenord dras in. Registreringen finns kvar: med ett nytt lösenord får den begära på nytt.</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Orsak</translation>
    </message>
    <message>
        <source>The device is told it, and it stays in the history. Say what the person at the device should do.</source>
        <translation>Enheten får veta det, och det står kvar i historiken. Säg vad personen vid enheten ska göra.</translation>
    </message>
    <message>
        <source>Re&amp;ject</source>
        <translation>A&amp;vslå</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RequestDetail</name>
    <message>
        <source>What %1 was given</source>
        <translation>Vad %1 fick</translation>
    </message>
    <message>
        <source>Why was %1 refused?</source>
        <translation>Varför nekades %1?</translation>
    </message>
    <message>
        <source>What did %1 want?</source>
        <translation>Vad ville %1?</translation>
    </message>
    <message>
        <source>What went wrong here for %1?</source>
        <translation>Vad gick fel här för %1?</translation>
    </message>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>Meddelande</translation>
    </message>
    <message>
        <source>Co&amp;py as text</source>
        <translation>&amp;Kopiera som text</translation>
    </message>
    <message>
        <source>&amp;Save message…</source>
        <translation>&amp;Spara meddelandet…</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tid</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Från</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>Åtgärd</translation>
    </message>
    <message>
        <source>Message type</source>
        <translation>Meddelandetyp</translation>
    </message>
    <message>
        <source>Transaction</source>
        <translation>Transaktion</translation>
    </message>
    <message>
        <source>Key (SHA-256)</source>
        <translation>Nyckel (SHA-256)</translation>
    </message>
    <message>
        <source>Request (SHA-256)</source>
        <translation>Begäran (SHA-256)</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP-status</translation>
    </message>
    <message>
        <source>failInfo</source>
        <translation>failInfo</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>What was received, in hexadecimal</source>
        <translation>Det som togs emot, hexadecimalt</translation>
    </message>
    <message>
        <source>No bytes were kept of this request.</source>
        <translation>Inga byte sparades av den här begäran.</translation>
    </message>
    <message>
        <source>transaction %1</source>
        <translation>transaktion %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>från %1</translation>
    </message>
    <message>
        <source>Save the message</source>
        <translation>Spara meddelandet</translation>
    </message>
    <message>
        <source>Messages (*.der *.bin)</source>
        <translation>Meddelanden (*.der *.bin)</translation>
    </message>
    <message>
        <source>May %1 have a certificate?</source>
        <translation>Får %1 ett certifikat?</translation>
    </message>
    <message>
        <source>%1 may fetch its certificate</source>
        <translation>%1 får hämta sitt certifikat</translation>
    </message>
    <message>
        <source>%1 was rejected</source>
        <translation>%1 fick avslag</translation>
    </message>
    <message>
        <source>Nobody decided on %1</source>
        <translation>Ingen beslutade om %1</translation>
    </message>
    <message>
        <source>%1 was told to wait</source>
        <translation>%1 fick vänta</translation>
    </message>
    <message>
        <source>What %1 was told</source>
        <translation>Vad %1 fick veta</translation>
    </message>
    <message>
        <source>Beside the registration</source>
        <translation>Bredvid registreringen</translation>
    </message>
    <message>
        <source>Weak algorithms</source>
        <translation>Svaga algoritmer</translation>
    </message>
    <message>
        <source>The device</source>
        <translation>Enheten</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RequestsPage</name>
    <message>
        <source>Requests</source>
        <translation>Begäranden</translation>
    </message>
    <message>
        <source>Device, address, transaction</source>
        <translation>Enhet, adress, transaktion</translation>
    </message>
    <message>
        <source>Nothing has arrived yet</source>
        <translation>Inget har kommit in ännu</translation>
    </message>
    <message>
        <source>Whatever reaches the listener is listed here, also what is no SCEP at all. Start the listener, and let a device ask for its certificate.</source>
        <translation>Allt som når tjänsten listas här, även det som inte alls är SCEP. Starta tjänsten och låt en enhet begära sitt certifikat.</translation>
    </message>
    <message>
        <source>Select a request to see why it was answered as it was.</source>
        <translation>Välj en begäran för att se varför den fick det svar den fick.</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alla</translation>
    </message>
    <message>
        <source>Issued</source>
        <translation>Beviljade</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Nekade</translation>
    </message>
    <message>
        <source>Not SCEP</source>
        <translation>Ej SCEP</translation>
    </message>
    <message>
        <source>Show the &amp;device</source>
        <translation>Visa &amp;enheten</translation>
    </message>
    <message>
        <source>Show the cer&amp;tificate</source>
        <translation>Visa &amp;certifikatet</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Kopiera som &amp;text</translation>
    </message>
    <message>
        <source>&amp;Save the message…</source>
        <translation>&amp;Spara meddelandet…</translation>
    </message>
    <message>
        <source>live · %1 today, %2 refused</source>
        <translation>i realtid · %1 i dag, %2 nekade</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Väntande</translation>
    </message>
    <message>
        <source>&amp;Approve</source>
        <translation>&amp;Godkänn</translation>
    </message>
    <message>
        <source>&amp;Reject…</source>
        <translation>A&amp;vslå…</translation>
    </message>
    <message>
        <source>Re&amp;gister from it…</source>
        <translation>&amp;Registrera utifrån den…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RevocationsPage</name>
    <message>
        <source>Revocations</source>
        <translation>Återkallelser</translation>
    </message>
    <message>
        <source>Device, serial number</source>
        <translation>Enhet, serienummer</translation>
    </message>
    <message>
        <source>Nothing is revoked</source>
        <translation>Inget är återkallat</translation>
    </message>
    <message>
        <source>A certificate is revoked on the Certificates page, with a reason.</source>
        <translation>Ett certifikat återkallas på sidan Certifikat, med en orsak.</translation>
    </message>
    <message>
        <source>Go to Certificates</source>
        <translation>Gå till Certifikat</translation>
    </message>
    <message>
        <source>&amp;Publish list now</source>
        <translation>&amp;Publicera listan nu</translation>
    </message>
    <message>
        <source>Signs a revocation list with everything that is revoked now</source>
        <translation>Signerar en spärrlista med allt som är återkallat nu</translation>
    </message>
    <message>
        <source>Show the &amp;certificate</source>
        <translation>Visa &amp;certifikatet</translation>
    </message>
    <message>
        <source>Take off &amp;hold…</source>
        <translation>&amp;Häv spärren…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::RevokeDialog</name>
    <message>
        <source>No reason given</source>
        <translation>Ingen orsak anges</translation>
    </message>
    <message>
        <source>Key compromised</source>
        <translation>Röjd nyckel</translation>
    </message>
    <message>
        <source>Name or owner changed</source>
        <translation>Ändrat namn eller ny ägare</translation>
    </message>
    <message>
        <source>Replaced by a newer certificate</source>
        <translation>Ersatt av ett nyare certifikat</translation>
    </message>
    <message>
        <source>Device out of service</source>
        <translation>Enheten tagen ur drift</translation>
    </message>
    <message>
        <source>On hold for now</source>
        <translation>Tillfälligt spärrat</translation>
    </message>
    <message>
        <source>For when none of the others fits. Whoever reads the list later will not know why.</source>
        <translation>När inget av de andra passar. Den som läser listan senare får inte veta varför.</translation>
    </message>
    <message>
        <source>Somebody else has, or may have, the device&apos;s private key: it was stolen, copied or sold with its storage. Whatever the certificate protected should be looked at.</source>
        <translation>Någon annan har, eller kan ha, enhetens privata nyckel: den har stulits, kopierats eller sålts med sitt lagringsmedium. Det som certifikatet skyddade bör ses över.</translation>
    </message>
    <message>
        <source>The device is now called otherwise or belongs to somebody else. Its key is not in danger.</source>
        <translation>Enheten heter nu något annat eller tillhör någon annan. Dess nyckel är inte i fara.</translation>
    </message>
    <message>
        <source>The device has another certificate that takes this one&apos;s place. Its key is not in danger.</source>
        <translation>Enheten har ett annat certifikat som ersätter det här. Dess nyckel är inte i fara.</translation>
    </message>
    <message>
        <source>The device was switched off for good. Its key is not in danger.</source>
        <translation>Enheten har stängts av för gott. Dess nyckel är inte i fara.</translation>
    </message>
    <message>
        <source>Invalid until you release it: the only reason that can be taken back. For a device that is missing and may turn up again.</source>
        <translation>Ogiltigt tills du häver spärren: den enda orsaken som kan tas tillbaka. För en enhet som saknas och kan dyka upp igen.</translation>
    </message>
    <message>
        <source>Revoke a certificate</source>
        <translation>Återkalla ett certifikat</translation>
    </message>
    <message>
        <source>Revoke %1 certificates</source>
        <translation>Återkalla %1 certifikat</translation>
    </message>
    <message>
        <source>Everybody who reads the next list of revoked certificates stops trusting them. A device whose registration is open may enrol again; disable it as well if it should not.</source>
        <translation>Alla som läser nästa spärrlista slutar lita på dem. En enhet vars registrering är öppen kan hämta certifikat igen; inaktivera den också om den inte ska få det.</translation>
    </message>
    <message>
        <source>Choose a reason</source>
        <translation>Välj en orsak</translation>
    </message>
    <message>
        <source>&amp;Reason</source>
        <translation>&amp;Orsak</translation>
    </message>
    <message>
        <source>It is published with the list and stays in the history.</source>
        <translation>Den publiceras med listan och finns kvar i historiken.</translation>
    </message>
    <message>
        <source>Re&amp;voke</source>
        <translation>&amp;Återkalla</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Enhet</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Går ut</translation>
    </message>
    <message>
        <source>Certificates to be revoked</source>
        <translation>Certifikat som ska återkallas</translation>
    </message>
    <message>
        <source>&amp;I understand that nobody trusts them until they are released</source>
        <translation>&amp;Jag förstår att ingen litar på dem förrän spärren hävs</translation>
    </message>
    <message>
        <source>&amp;I understand that this cannot be taken back</source>
        <translation>&amp;Jag förstår att detta inte kan ångras</translation>
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
        <translation>nåddes inte</translation>
    </message>
    <message>
        <source>Seen: %1</source>
        <translation>Faktiskt: %1</translation>
    </message>
    <message>
        <source>Expected: %1</source>
        <translation>Förväntat: %1</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SecretEdit</name>
    <message>
        <source>Hide what is typed</source>
        <translation>Dölj det som skrivs</translation>
    </message>
    <message>
        <source>Show what is typed</source>
        <translation>Visa det som skrivs</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SelectionPane</name>
    <message>
        <source>Selection</source>
        <translation>Markering</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>Re&amp;vert</source>
        <translation>Å&amp;terställ</translation>
    </message>
    <message>
        <source>&amp;Apply</source>
        <translation>Verk&amp;ställ</translation>
    </message>
    <message>
        <source>Listener</source>
        <translation>Tjänst</translation>
    </message>
    <message>
        <source>&amp;Listens on</source>
        <translation>&amp;Lyssnar på</translation>
    </message>
    <message>
        <source>An address of this computer and a port, for example 192.0.2.5:8080. Several are separated by commas; 0.0.0.0 stands for all of them.</source>
        <translation>En av den här datorns adresser och en port, till exempel 192.0.2.5:8080. Flera avgränsas med kommatecken; 0.0.0.0 står för alla.</translation>
    </message>
    <message>
        <source>Restart the &amp;listener</source>
        <translation>Starta &amp;om tjänsten</translation>
    </message>
    <message>
        <source>What devices are told</source>
        <translation>Vad enheterna får veta</translation>
    </message>
    <message>
        <source>Public &amp;URL</source>
        <translation>Publik &amp;URL</translation>
    </message>
    <message>
        <source>Where devices and readers of revocation lists find this computer, for example http://ca.example:8080. Empty: the first address above. It stands in certificates that are issued from now on.</source>
        <translation>Där enheter och läsare av spärrlistor hittar den här datorn, till exempel http://ca.example:8080. Tomt: den första adressen ovan. Adressen står i certifikat som utfärdas från och med nu.</translation>
    </message>
    <message>
        <source>How long things last</source>
        <translation>Hur länge saker gäller</translation>
    </message>
    <message>
        <source>One-time &amp;challenge (minutes)</source>
        <translation>Engångslösenord (&amp;minuter)</translation>
    </message>
    <message>
        <source>How long a new challenge can be used, unless another time is given when it is made.</source>
        <translation>Hur länge ett nytt lösenord kan användas, om inte en annan tid anges när det skapas.</translation>
    </message>
    <message>
        <source>&amp;Revocation list (days)</source>
        <translation>Spärrlista (&amp;dagar)</translation>
    </message>
    <message>
        <source>After so many days a published list is out of date, and devices that check it refuse the certificates of this authority.</source>
        <translation>Efter så här många dagar är en publicerad lista inaktuell, och enheter som kontrollerar den nekar den här utfärdarens certifikat.</translation>
    </message>
    <message>
        <source>This computer</source>
        <translation>Den här datorn</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Som systemet</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Ljust</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Mörkt</translation>
    </message>
    <message>
        <source>App&amp;earance</source>
        <translation>Utsee&amp;nde</translation>
    </message>
    <message>
        <source>Takes effect at once, for you alone.</source>
        <translation>Gäller genast, bara för dig.</translation>
    </message>
    <message>
        <source>S&amp;top</source>
        <translation>Sto&amp;ppa</translation>
    </message>
    <message>
        <source>&amp;Unlock…</source>
        <translation>L&amp;ås upp…</translation>
    </message>
    <message>
        <source>S&amp;tart</source>
        <translation>Sta&amp;rta</translation>
    </message>
    <message>
        <source>The listener still runs with the former settings. It takes the new ones when it is restarted.</source>
        <translation>Tjänsten körs fortfarande med de tidigare inställningarna. De nya börjar gälla när den startas om.</translation>
    </message>
    <message>
        <source>&amp;HTTPS on</source>
        <translation>&amp;HTTPS på</translation>
    </message>
    <message>
        <source>Likewise, with a certificate that this authority issues to itself. Empty: no HTTPS. SCEP does not need it, some clients do.</source>
        <translation>Likaså, med ett certifikat som den här utfärdaren utfärdar åt sig själv. Tomt: ingen HTTPS. SCEP behöver det inte, men vissa klienter gör det.</translation>
    </message>
    <message>
        <source>&amp;Failures a minute</source>
        <translation>M&amp;isslyckanden per minut</translation>
    </message>
    <message>
        <source>An address that fails more often is told to wait. 0: it may fail as often as it likes.</source>
        <translation>En adress som misslyckas oftare får vänta. 0: hur ofta som helst.</translation>
    </message>
    <message>
        <source>Whether that limit goes for programs on this computer too.</source>
        <translation>Om gränsen gäller även för program på den här datorn.</translation>
    </message>
    <message>
        <source>without limit</source>
        <translation>utan gräns</translation>
    </message>
    <message>
        <source>limited as well</source>
        <translation>begränsas också</translation>
    </message>
    <message>
        <source>Unknown &amp;names of a CA</source>
        <translation>O&amp;kända CA-namn</translation>
    </message>
    <message>
        <source>What a device is told that asks for a CA by a name that this site does not have. Many devices send some name although there is only one CA.</source>
        <translation>Vad en enhet får som frågar efter en CA med ett namn som inte finns här. Många enheter skickar något namn fast det bara finns en CA.</translation>
    </message>
    <message>
        <source>the first CA</source>
        <translation>den första CA:n</translation>
    </message>
    <message>
        <source>that there is none</source>
        <translation>att den inte finns</translation>
    </message>
    <message>
        <source>How long requests are kept</source>
        <translation>Hur länge begäranden sparas</translation>
    </message>
    <message>
        <source>Re&amp;quests at most</source>
        <translation>&amp;Begäranden som mest</translation>
    </message>
    <message>
        <source>The oldest go first, with their messages and the reasons. 0: all are kept.</source>
        <translation>De äldsta försvinner först, med sina meddelanden och skälen. 0: alla sparas.</translation>
    </message>
    <message>
        <source>&amp;Days at most</source>
        <translation>D&amp;agar som mest</translation>
    </message>
    <message>
        <source>Older ones go too. 0: they are kept for ever. What waits for a decision always stays.</source>
        <translation>Äldre försvinner också. 0: de sparas för alltid. Det som väntar på beslut finns alltid kvar.</translation>
    </message>
    <message>
        <source>Start listening when a site &amp;opens</source>
        <translation>Starta tjänsten när en anläggning &amp;öppnas</translation>
    </message>
    <message>
        <source>As soon as the key of its authority is unlocked, and for you alone.</source>
        <translation>Så snart utfärdarens nyckel är upplåst, och bara för dig.</translation>
    </message>
    <message>
        <source>From th&amp;is computer</source>
        <translation>&amp;Från den här datorn</translation>
    </message>
    <message>
        <source>Unknown devices</source>
        <translation>Okända enheter</translation>
    </message>
    <message>
        <source>Un&amp;known devices</source>
        <translation>Okända &amp;enheter</translation>
    </message>
    <message>
        <source>Held, the request of a device that no registration covers waits on the Requests page until you register the device from it, or reject it.</source>
        <translation>Om de får vänta ligger begäran från en enhet som ingen registrering täcker kvar på sidan Begäranden tills du registrerar enheten utifrån den, eller avslår den.</translation>
    </message>
    <message>
        <source>are refused</source>
        <translation>nekas</translation>
    </message>
    <message>
        <source>are held for a decision</source>
        <translation>får vänta på beslut</translation>
    </message>
    <message>
        <source>Held at &amp;most</source>
        <translation>&amp;Väntande som mest</translation>
    </message>
    <message>
        <source>So many may wait at a time. Further ones are refused, so that nobody can fill the list.</source>
        <translation>Så många får vänta samtidigt. Fler nekas, så att ingen kan fylla listan.</translation>
    </message>
    <message>
        <source>What profiles do about names</source>
        <translation>Vad profilerna gör med namn</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignerDetail</name>
    <message>
        <source>Switch &amp;off…</source>
        <translation>Stäng &amp;av…</translation>
    </message>
    <message>
        <source>Trusted</source>
        <translation>Betrott</translation>
    </message>
    <message>
        <source>For profiles</source>
        <translation>För profiler</translation>
    </message>
    <message>
        <source>Must carry</source>
        <translation>Måste ha</translation>
    </message>
    <message>
        <source>May ask</source>
        <translation>Får begära</translation>
    </message>
    <message>
        <source>Challenge</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Spärrlista</translation>
    </message>
    <message>
        <source>Last read</source>
        <translation>Senast läst</translation>
    </message>
    <message>
        <source>Fault</source>
        <translation>Fel</translation>
    </message>
    <message>
        <source>If it does not tell</source>
        <translation>Om den inte ger besked</translation>
    </message>
    <message>
        <source>Added</source>
        <translation>Tillagd</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Utfärdare</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>Valid</source>
        <translation>Giltigt</translation>
    </message>
    <message>
        <source>Serial number</source>
        <translation>Serienummer</translation>
    </message>
    <message>
        <source>SHA-256</source>
        <translation>SHA-256</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Nyckel</translation>
    </message>
    <message>
        <source>Uses</source>
        <translation>Användning</translation>
    </message>
    <message>
        <source>Trust</source>
        <translation>Förtroende</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Re&amp;digera…</translation>
    </message>
    <message>
        <source>Switch &amp;on</source>
        <translation>S&amp;lå på</translation>
    </message>
    <message>
        <source>whatever this CA has issued</source>
        <translation>allt som den här CA:n har utfärdat</translation>
    </message>
    <message>
        <source>this certificate alone</source>
        <translation>enbart det här certifikatet</translation>
    </message>
    <message>
        <source>all that take trusted signers</source>
        <translation>alla som godtar betrodda undertecknare</translation>
    </message>
    <message>
        <source>for any registered device</source>
        <translation>för valfri registrerad enhet</translation>
    </message>
    <message>
        <source>for its own name only</source>
        <translation>endast för sitt eget namn</translation>
    </message>
    <message>
        <source>needed all the same</source>
        <translation>behövs ändå</translation>
    </message>
    <message>
        <source>not needed with its signature</source>
        <translation>behövs inte med dess signatur</translation>
    </message>
    <message>
        <source>%1 by %2</source>
        <translation>%1 av %2</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>kontrolleras inte</translation>
    </message>
    <message>
        <source>refuse: an outage of the list stops it</source>
        <translation>neka: ett avbrott för listan stoppar den</translation>
    </message>
    <message>
        <source>accept: a signer just revoked gets in</source>
        <translation>godta: en nyss återkallad undertecknare släpps in</translation>
    </message>
    <message>
        <source>%1
Tried %2</source>
        <translation>%1
Försökte %2</translation>
    </message>
    <message>
        <source>itself</source>
        <translation>sig självt</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 till %2</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignerOptions</name>
    <message>
        <source>State one only.</source>
        <translation>Ange bara en.</translation>
    </message>
    <message>
        <source>A &amp;challenge is needed all the same</source>
        <translation>Ett &amp;lösenord behövs ändå</translation>
    </message>
    <message>
        <source>&amp;Name</source>
        <translation>&amp;Namn</translation>
    </message>
    <message>
        <source>Whatever this CA has issued</source>
        <translation>Allt som den här CA:n har utfärdat</translation>
    </message>
    <message>
        <source>This certificate alone</source>
        <translation>Enbart det här certifikatet</translation>
    </message>
    <message>
        <source>&amp;Trusted</source>
        <translation>&amp;Betrott</translation>
    </message>
    <message>
        <source>For profiles</source>
        <translation>För profiler</translation>
    </message>
    <message>
        <source>none</source>
        <translation>inget</translation>
    </message>
    <message>
        <source>&amp;Must carry</source>
        <translation>&amp;Måste ha</translation>
    </message>
    <message>
        <source>For any registered device</source>
        <translation>För valfri registrerad enhet</translation>
    </message>
    <message>
        <source>For its own name only</source>
        <translation>Endast för sitt eget namn</translation>
    </message>
    <message>
        <source>May &amp;ask</source>
        <translation>Får be&amp;gära</translation>
    </message>
    <message>
        <source>The device&apos;s own challenge, besides the signature.</source>
        <translation>Enhetens eget lösenord, utöver signaturen.</translation>
    </message>
    <message>
        <source>not looked at</source>
        <translation>kontrolleras inte</translation>
    </message>
    <message>
        <source>Choose the file of a revocation list</source>
        <translation>Välj filen med en spärrlista</translation>
    </message>
    <message>
        <source>&amp;Revocation list</source>
        <translation>Spä&amp;rrlista</translation>
    </message>
    <message>
        <source>Refuse (fail closed)</source>
        <translation>Neka (fail closed)</translation>
    </message>
    <message>
        <source>Accept (fail open)</source>
        <translation>Godta (fail open)</translation>
    </message>
    <message>
        <source>If it does not te&amp;ll</source>
        <translation>Om den &amp;inte ger besked</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>finns inte längre</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>A purpose such as clientAuth, or the dotted OID of a purpose, a policy or an extension, that the signer&apos;s certificate has to have.</source>
        <translation>Ett ändamål som clientAuth, eller punkt-OID för ett ändamål, en policy eller ett tillägg som undertecknarens certifikat måste ha.</translation>
    </message>
    <message>
        <source>The name in the request has to stand in the signer&apos;s own certificate.</source>
        <translation>Namnet i begäran måste stå i undertecknarens eget certifikat.</translation>
    </message>
    <message>
        <source>As a device management does that enrols for all of its devices. Registered they have to be, each of them.</source>
        <translation>Så som en enhetshantering gör som hämtar certifikat åt alla sina enheter. Registrerade måste de vara, var och en.</translation>
    </message>
    <message>
        <source>What it is called in reasons and in the history.</source>
        <translation>Vad den kallas i orsaker och i historiken.</translation>
    </message>
    <message>
        <source>It is no CA, so that it can vouch for nothing but its own signature. When it is renewed, the new one has to be added.</source>
        <translation>Det är ingen CA och kan därför inte gå i god för något annat än sin egen signatur. När det förnyas måste det nya läggas till.</translation>
    </message>
    <message>
        <source>Only what the CA&apos;s own key has signed, and none of the certificates that it issued. This is rarely meant.</source>
        <translation>Bara det som CA:ns egen nyckel har signerat, och inget av certifikaten som den har utfärdat. Detta är sällan avsikten.</translation>
    </message>
    <message>
        <source>Whoever holds a certificate of this CA may sign requests. State below what such a certificate must carry, unless all of them are meant.</source>
        <translation>Den som har ett certifikat från den här CA:n får signera begäranden. Ange nedan vad ett sådant certifikat måste ha, om inte alla avses.</translation>
    </message>
    <message>
        <source>No such profile takes trusted signers yet: allow it on the page Trusted signers.</source>
        <translation>Ingen sådan profil godtar betrodda undertecknare ännu: tillåt det på sidan Betrodda undertecknare.</translation>
    </message>
    <message>
        <source>None is ticked: all that take trusted signers.</source>
        <translation>Ingen är markerad: alla som godtar betrodda undertecknare.</translation>
    </message>
    <message>
        <source>For no other profile than these.</source>
        <translation>För inga andra profiler än dessa.</translation>
    </message>
    <message>
        <source>Without one, a certificate that its CA has revoked is trusted until it expires.</source>
        <translation>Utan en sådan är ett certifikat som dess CA har återkallat betrott tills det går ut.</translation>
    </message>
    <message>
        <source>Read every hour while the listener runs, and when it is due.</source>
        <translation>Läses varje timme medan tjänsten körs, och när det är dags.</translation>
    </message>
    <message>
        <source>While the list cannot be read or is out of date, nobody is admitted by this entry. An outage of the list stops enrolment.</source>
        <translation>Medan listan inte kan läsas eller är inaktuell släpps ingen in genom den här posten. Ett avbrott för listan stoppar certifikathämtningen.</translation>
    </message>
    <message>
        <source>While the list cannot be read or is out of date, signers are admitted all the same, and the reason says so. One that was just revoked gets in.</source>
        <translation>Medan listan inte kan läsas eller är inaktuell släpps undertecknare ändå in, och orsaken säger det. En som nyss har återkallats släpps in.</translation>
    </message>
    <message>
        <source>Choose a revocation list</source>
        <translation>Välj en spärrlista</translation>
    </message>
    <message>
        <source>Revocation lists (*.crl *.pem *.der);;All files (*)</source>
        <translation>Spärrlistor (*.crl *.pem *.der);;Alla filer (*)</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignerPolicies</name>
    <message>
        <source>Who may sign requests</source>
        <translation>Vem får signera begäranden</translation>
    </message>
    <message>
        <source>Who may sign requests for %1</source>
        <translation>Vem får signera begäranden för %1</translation>
    </message>
    <message>
        <source>Take only what trusted signers have signed for %1?</source>
        <translation>Godta bara det som betrodda undertecknare har signerat för %1?</translation>
    </message>
    <message>
        <source>&amp;Only trusted signers</source>
        <translation>&amp;Endast betrodda undertecknare</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignersPage</name>
    <message>
        <source>Trusted signers</source>
        <translation>Betrodda undertecknare</translation>
    </message>
    <message>
        <source>Name, subject</source>
        <translation>Namn, ämne</translation>
    </message>
    <message>
        <source>Nobody&apos;s signature is trusted</source>
        <translation>Ingens signatur är betrodd</translation>
    </message>
    <message>
        <source>Devices prove themselves with their challenges. Where a device management signs the requests of its devices, add its certificate, or that of its CA, and they need none.</source>
        <translation>Enheter styrker sig med sina lösenord. Där en enhetshantering signerar sina enheters begäranden, lägg till dess certifikat eller dess CA:s, så behöver de inga.</translation>
    </message>
    <message>
        <source>Add a trusted signer</source>
        <translation>Lägg till en betrodd undertecknare</translation>
    </message>
    <message>
        <source>Select a trusted signer to see what it may do.</source>
        <translation>Välj en betrodd undertecknare för att se vad den får göra.</translation>
    </message>
    <message>
        <source>&amp;Add trusted signer</source>
        <translation>&amp;Lägg till betrodd undertecknare</translation>
    </message>
    <message>
        <source>Who may sign requests, by profile</source>
        <translation>Vem får signera begäranden, per profil</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>Re&amp;digera…</translation>
    </message>
    <message>
        <source>Switch &amp;on or off…</source>
        <translation>&amp;Slå på eller stäng av…</translation>
    </message>
    <message>
        <source>Copy as &amp;PEM</source>
        <translation>Kopiera som &amp;PEM</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Ta bort…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SignersTable</name>
    <message>
        <source>Name</source>
        <translation>Namn</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Ämne</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Giltigt till</translation>
    </message>
    <message>
        <source>Profiles</source>
        <translation>Profiler</translation>
    </message>
    <message>
        <source>Revocation list</source>
        <translation>Spärrlista</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SiteView</name>
    <message>
        <source>Overview</source>
        <translation>Översikt</translation>
    </message>
    <message>
        <source>Devices</source>
        <translation>Enheter</translation>
    </message>
    <message>
        <source>Challenges</source>
        <translation>Lösenord</translation>
    </message>
    <message>
        <source>Requests</source>
        <translation>Begäranden</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certifikat</translation>
    </message>
    <message>
        <source>Revocations</source>
        <translation>Återkallelser</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Inställningar</translation>
    </message>
    <message>
        <source>%1 failing</source>
        <translation>%1 med fel</translation>
    </message>
    <message>
        <source>%1 expire within 30 days</source>
        <translation>%1 går ut inom 30 dagar</translation>
    </message>
    <message numerus="yes">
        <source>%Ln device(s)</source>
        <translation>
            <numerusform>%Ln enhet</numerusform>
            <numerusform>%Ln enheter</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 wait for a decision</source>
        <translation>%1 väntar på beslut</translation>
    </message>
    <message>
        <source>Audit</source>
        <translation>Granskning</translation>
    </message>
    <message>
        <source>Trusted signers</source>
        <translation>Betrodda undertecknare</translation>
    </message>
    <message>
        <source>NDES</source>
        <translation>NDES</translation>
    </message>
    <message>
        <source>%1 alarms within 7 days</source>
        <translation>%1 larm inom 7 dagar</translation>
    </message>
</context>
<context>
    <name>scepter::ui::SiteWizard</name>
    <message>
        <source>Cancel</source>
        <translation>Avbryt</translation>
    </message>
    <message>
        <source>S&amp;kip</source>
        <translation>&amp;Hoppa över</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Tillbaka</translation>
    </message>
    <message>
        <source>New site</source>
        <translation>Ny anläggning</translation>
    </message>
    <message>
        <source>Working</source>
        <translation>Arbetar</translation>
    </message>
    <message>
        <source>The keys of %1 are being made. Long keys take some seconds.</source>
        <translation>Nycklarna för %1 skapas. Långa nycklar tar några sekunder.</translation>
    </message>
    <message>
        <source>The listener is starting.</source>
        <translation>Tjänsten startar.</translation>
    </message>
    <message>
        <source>Open a site</source>
        <translation>Öppna en anläggning</translation>
    </message>
    <message>
        <source>Scepter sites (*.scepter)</source>
        <translation>Scepter-anläggningar (*.scepter)</translation>
    </message>
    <message>
        <source>%1 is being opened.</source>
        <translation>%1 öppnas.</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>Fö&amp;rsök igen</translation>
    </message>
    <message>
        <source>&amp;Make the keys</source>
        <translation>&amp;Skapa nycklarna</translation>
    </message>
    <message>
        <source>&amp;Register</source>
        <translation>&amp;Registrera</translation>
    </message>
    <message>
        <source>&amp;Open the site</source>
        <translation>&amp;Öppna anläggningen</translation>
    </message>
    <message>
        <source>&amp;Continue</source>
        <translation>&amp;Fortsätt</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Stäng</translation>
    </message>
</context>
<context>
    <name>scepter::ui::StatusStrip</name>
    <message>
        <source>Signing key unlocked</source>
        <translation>Signeringsnyckeln är upplåst</translation>
    </message>
    <message>
        <source>Signing key locked. Unlock…</source>
        <translation>Signeringsnyckeln är låst. Lås upp…</translation>
    </message>
</context>
<context>
    <name>scepter::ui::StepRail</name>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Steg %1 av %2: %3</translation>
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
        <translation>Sök överallt (%1)</translation>
    </message>
    <message>
        <source>Search everything</source>
        <translation>Sök överallt</translation>
    </message>
    <message>
        <source>A name, an address, the serial number of a device or certificate, or a transaction</source>
        <translation>Ett namn, en adress, serienumret för en enhet eller ett certifikat, eller en transaktion</translation>
    </message>
    <message>
        <source>expired %1</source>
        <translation>gick ut %1</translation>
    </message>
    <message>
        <source>expires %1</source>
        <translation>går ut %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stoppa</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Starta</translation>
    </message>
    <message>
        <source>Stop the listener</source>
        <translation>Stoppa tjänsten</translation>
    </message>
    <message>
        <source>Start the listener</source>
        <translation>Starta tjänsten</translation>
    </message>
</context>
<context>
    <name>scepter::ui::TrustedSignerDialog</name>
    <message>
        <source>Edit %1</source>
        <translation>Redigera %1</translation>
    </message>
    <message>
        <source>The certificate stays as it is; another one is another entry.</source>
        <translation>Certifikatet förblir som det är; ett annat är en annan post.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Spara</translation>
    </message>
    <message>
        <source>Add a trusted signer</source>
        <translation>Lägg till en betrodd undertecknare</translation>
    </message>
    <message>
        <source>The certificate of a device management that signs requests for its devices, or that of the CA which issues such certificates.</source>
        <translation>Certifikatet för en enhetshantering som signerar begäranden åt sina enheter, eller för den CA som utfärdar sådana certifikat.</translation>
    </message>
    <message>
        <source>&amp;Trust it</source>
        <translation>Li&amp;ta på den</translation>
    </message>
    <message>
        <source>Compare the fingerprint with whoever sent you the certificate: from now on its holder decides whose requests are admitted.</source>
        <translation>Jämför fingeravtrycket med den som skickade certifikatet: från och med nu avgör dess innehavare vems begäranden som släpps in.</translation>
    </message>
    <message>
        <source>This is the CA of this site: each device that has a certificate could ask for the names of all the others.</source>
        <translation>Detta är den här anläggningens CA: varje enhet som har ett certifikat skulle kunna begära alla de andras namn.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::UnlockDialog</name>
    <message>
        <source>Unlock %1</source>
        <translation>Lås upp %1</translation>
    </message>
    <message>
        <source>Without its key the authority signs nothing: devices are refused and lists of revoked certificates cannot be published.</source>
        <translation>Utan sin nyckel signerar utfärdaren ingenting: enheter nekas och spärrlistor kan inte publiceras.</translation>
    </message>
    <message>
        <source>&amp;Passphrase</source>
        <translation>&amp;Lösenfras</translation>
    </message>
    <message>
        <source>The one that was chosen when the authority was made.</source>
        <translation>Den som valdes när utfärdaren skapades.</translation>
    </message>
    <message>
        <source>Opening the key</source>
        <translation>Öppnar nyckeln</translation>
    </message>
    <message>
        <source>This passphrase does not open the key. Is Caps Lock on?</source>
        <translation>Den här lösenfrasen öppnar inte nyckeln. Är Caps Lock på?</translation>
    </message>
    <message>
        <source>Opening…</source>
        <translation>Öppnar…</translation>
    </message>
    <message>
        <source>This takes a moment, by intent: it makes guessing slow.</source>
        <translation>Detta tar en stund, med avsikt: det gör gissningsförsök långsamma.</translation>
    </message>
    <message>
        <source>&amp;Unlock</source>
        <translation>Lås &amp;upp</translation>
    </message>
</context>
<context>
    <name>scepter::ui::WeakAlgorithmsDialog</name>
    <message>
        <source>Weak algorithms of %1</source>
        <translation>Svaga algoritmer för %1</translation>
    </message>
    <message>
        <source>Its last request used %1. What is not allowed here is refused; all other devices stay as they are.</source>
        <translation>Dess senaste begäran använde %1. Det som inte tillåts här nekas; alla andra enheter förblir som de är.</translation>
    </message>
    <message>
        <source>What is not allowed here is refused; all other devices stay as they are.</source>
        <translation>Det som inte tillåts här nekas; alla andra enheter förblir som de är.</translation>
    </message>
    <message>
        <source>Allowed</source>
        <translation>Tillåtet</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Spara</translation>
    </message>
</context>
<context>
    <name>scepter::ui::WeakChoice</name>
    <message>
        <source>Without end</source>
        <translation>Utan slut</translation>
    </message>
    <message>
        <source>Last day of the weak algorithms</source>
        <translation>Sista dagen för svaga algoritmer</translation>
    </message>
    <message>
        <source>Weak algorithms end</source>
        <translation>Svaga algoritmer upphör</translation>
    </message>
    <message>
        <source>Only for devices that cannot do better.</source>
        <translation>Endast för enheter som inte klarar något bättre.</translation>
    </message>
    <message>
        <source>This day is over: they are refused from now on.</source>
        <translation>Den dagen är förbi: de nekas från och med nu.</translation>
    </message>
    <message>
        <source>Without an end nobody will look at this device again. A day is wise, even a late one.</source>
        <translation>Utan slut kommer ingen att se efter den här enheten igen. En dag är klokt, även en sen.</translation>
    </message>
    <message>
        <source>Whoever records the enrolment can read the challenge of single DES, and a signature with MD5 can be forged.</source>
        <translation>Den som spelar in hämtningen kan läsa lösenordet med enkel DES, och en signatur med MD5 kan förfalskas.</translation>
    </message>
    <message>
        <source>Old and weak, though not easily broken. New devices should do without.</source>
        <translation>Gamla och svaga, men inte lätta att knäcka. Nya enheter bör klara sig utan.</translation>
    </message>
</context>
<context>
    <name>scepter::ui::WhyLadder</name>
    <message>
        <source>Why</source>
        <translation>Varför</translation>
    </message>
    <message>
        <source>%1: %2. %3</source>
        <translation>%1: %2. %3</translation>
    </message>
    <message>
        <source>    Seen: %1</source>
        <translation>    Faktiskt: %1</translation>
    </message>
    <message>
        <source>    Expected: %1</source>
        <translation>    Förväntat: %1</translation>
    </message>
</context>
</TS>
