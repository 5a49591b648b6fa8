# The last commit of layout 17 made layout-17.register of layout-16.register with this, in a folder of its own.
set -e
export GRANTS_REGISTER=r.sqlite GRANTS_BY=ada TZ=UTC
cp layout-16.register r.sqlite; chmod 600 r.sqlite
grants add city bobo Bobo            # brings it to 17: the seal
grants add person moussa "Moussa Ba" --email moussa@example.org
grants edit p --title "Project of schools"
grants add deliverable p/books Books --target 300 --due 2026-08
grants add milestone p/report "First report" --type report --due 2026-06-30 --owed-by fund --owed-to fund
grants record p/books 20 --on 2026-02-11 --by ben
grants record p/books 30 --on 2026-02-12 --by moussa
grants undo --by moussa
grants redo --by moussa
grants undo --by moussa
python3 - <<'P'
with open('act.xml','w') as f:
    f.write('<?xml version="1.0" encoding="UTF-8"?><iati-activities version="2.03">')
    for i in range(3):
        f.write(f'<iati-activity default-currency="EUR" xml:lang="en"><iati-identifier>XX-1-{i}</iati-identifier><reporting-org ref="XX-1" type="21"><narrative>Org</narrative></reporting-org><title><narrative>Title {i}</narrative></title><description><narrative>{"words and words "*20}</narrative></description><participating-org ref="XX-2" role="1" type="10"><narrative>Funder</narrative></participating-org><activity-status code="2"/><activity-date iso-date="2024-01-01" type="1"/><recipient-country code="BF"/>')
        for k in range(3): f.write(f'<transaction><transaction-type code="3"/><transaction-date iso-date="2024-0{k+1}-03"/><value currency="EUR" value-date="2024-0{k+1}-03">{1000+k}.50</value></transaction>')
        f.write('</iati-activity>')
    f.write('</iati-activities>')
s=open('act.xml').read()
open('act2.xml','w').write(s.replace('Title 1','Title one').replace('1002.50','1003.50'))
P
grants import act.xml -q
grants import act2.xml --update -q
grants purge moussa --confirm moussa --reason asked
grants clone other.sqlite
GRANTS_REGISTER=other.sqlite grants add city dedougou Dedougou --by chantal
GRANTS_REGISTER=other.sqlite grants record p/w 1 --on 2026-03-05 --by chantal
GRANTS_REGISTER=other.sqlite grants purge --name ben --confirm ben
GRANTS_REGISTER=other.sqlite grants remove dori --yes
GRANTS_REGISTER=other.sqlite grants edit kaya --region Centre-Nord
GRANTS_REGISTER=other.sqlite grants add city dori Dori
