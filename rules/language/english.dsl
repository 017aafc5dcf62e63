# Sentences in English. On the left the sentence, with the parts that vary in braces; after the equals sign, the rule it writes.
# {n:[0-9]+} is a whole number; {t:a|b} is one of these words; {en} is any text without quotes.

# Surveys and the account manager's pulse
[when]the latest {t:nps|pulse} in {d:[0-9]+} days is {n:[0-9]+} or more=latest("{t}", {d}) >= {n}
[when]the latest {t:nps|pulse} in {d:[0-9]+} days is {n:[0-9]+} or less=latest("{t}", {d}) <= {n}
[when]the average {t:csat|ces|rating} in {d:[0-9]+} days is {n:[0-9.]+} or more=average("{t}", {d}) >= {n}
[when]the average {t:csat|ces|rating} in {d:[0-9]+} days is {n:[0-9.]+} or less=average("{t}", {d}) <= {n}

# Points, with the reason in English and in Portuguese
[then]add {n:[0-9]+} points: {en} / {pt}=health.points({n}, "{en}", "{pt}");
[then]subtract {n:[0-9]+} points: {en} / {pt}=health.points(-{n}, "{en}", "{pt}");
