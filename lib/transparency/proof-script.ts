/** Checks `proof.json` in the current folder, with Python 3 and nothing of this site. */
export const proofScript = `import hashlib, json
proof = json.load(open('proof.json', encoding='utf-8'))
sha256 = lambda text: hashlib.sha256(text.encode()).hexdigest()
fields = json.dumps(list(proof['event'].values()), separators=(',', ':'), ensure_ascii=False)
hash = sha256(proof['prevHash'] + sha256(fields))
assert hash == proof['hash'], 'the decision was changed'
for digest in proof['after']:
    hash = sha256(hash + digest)
if proof['head'] is None:
    print('The decision fits its hash. No later hash is published yet.')
else:
    assert hash == proof['head']['hash'], 'the record was changed'
    print('In the record. Compare with the hash of', proof['head']['day'] + ':', hash)
`
