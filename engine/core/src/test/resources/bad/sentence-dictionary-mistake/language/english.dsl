[when]the latest {t:nps} in {d:[0-9]+} days is {n:[0-9]+} or less=latest("{t}", {d}) <= {n}
[then]subtract {n:[0-9]+} points: {en} / {pt}=health.points(-{n}, "{en}", "{pt}");
[when]logins are below {n:[0-9]+}=count("lgoin", 30) < {n}
[whn]a=b
